import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

function prepare() {
  if (!existsSync("dist")) execSync("make");
}

export async function start() {
  prepare(); // flag likely information message: prepare → child_process.execSync
}
