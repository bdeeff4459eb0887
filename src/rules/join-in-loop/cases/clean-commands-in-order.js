import { exec, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

const run = promisify(exec);

export async function prepare() {
  for (const command of ["npm ci", "npm run build", "npm test"]) {
    await run(command);
  }
}

export async function release(steps) {
  for (const { program, values } of steps) {
    const child = spawn(program, values, { stdio: "inherit" });
    await once(child, "exit");
  }
}
