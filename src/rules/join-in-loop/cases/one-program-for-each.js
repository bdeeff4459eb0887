import { exec } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(exec);

export async function lint(folders) {
  for (const folder of folders) {
    const { stdout } = await run(`eslint ${folder}`); // flag
    console.log(stdout);
  }
}
