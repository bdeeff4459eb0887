import { execaSync, $ } from "execa";

export async function revision() {
  execaSync("git", ["fetch"]); // flag likely information
  return $.sync("git describe"); // flag likely information
}
