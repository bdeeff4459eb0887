import { spawn } from "node:child_process";
import { once } from "node:events";

export async function lintPackages(packages: string[]): Promise<number> {
  let failures = 0;
  for (const name of packages) {
    const child = spawn("npx", ["eslint", `packages/${name}`], { stdio: "inherit" });
    const [code] = await once(child, "exit"); // flag
    failures += code === 0 ? 0 : 1;
  }
  return failures;
}
