import { exec } from "node:child_process";
import { promisify } from "node:util";
import { $, cd } from "zx";

const run = promisify(exec);

for (const name of ["core", "cli"]) {
  cd(`packages/${name}`);
  await $`npm publish`;
  cd("../..");
}

export async function buildAll(folders) {
  for (const folder of folders) {
    process.chdir(folder);
    await run("make");
  }
}
