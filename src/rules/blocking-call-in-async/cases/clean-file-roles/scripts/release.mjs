import { execSync } from "node:child_process";

export async function release() {
  execSync("npm publish");
}
