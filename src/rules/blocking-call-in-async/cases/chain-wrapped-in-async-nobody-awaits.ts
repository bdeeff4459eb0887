import { execSync } from "node:child_process";

async function run(command: string) {
  return execSync(command); // flag likely information
}

export async function deploy() {
  run("make");
  await run("install");
}
