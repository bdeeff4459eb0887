import { cosmiconfig } from "cosmiconfig";
import fg from "fast-glob";
import { glob } from "glob";
import { rimraf } from "rimraf";

export async function files() {
  await rimraf("dist");
  await cosmiconfig("tool").search();
  return [...(await glob("**/*.md")), ...(await fg("**/*.ts"))];
}
