import { exec } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(exec);

export async function lint(folders) {
  for (const folder of folders) await run(`eslint ${folder}`);
}
