import { execFileSync, execSync, spawnSync } from "node:child_process";

export async function version(): Promise<string> {
  spawnSync("git", ["fetch"]); // flag likely information
  execFileSync("git", ["pull"]); // flag likely information
  return execSync("git describe").toString(); // flag likely information
}
