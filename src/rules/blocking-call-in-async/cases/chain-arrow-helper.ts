import { execSync } from "node:child_process";

const run = (command: string) => execSync(command).toString();

export async function deploy() {
  run("make"); // flag likely information message: run → child_process.execSync
  await Promise.resolve();
}
