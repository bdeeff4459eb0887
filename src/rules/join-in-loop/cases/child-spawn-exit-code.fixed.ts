import { spawn } from "node:child_process";
import { once } from "node:events";

export async function lintPackages(packages: string[]): Promise<number> {
  let failures = 0;
  const exits = [];
  for (const name of packages) {
    const child = spawn("npx", ["eslint", `packages/${name}`], { stdio: "inherit" });
    exits.push(once(child, "exit"));
  }
  for (const [code] of await Promise.all(exits)) {
    failures += code === 0 ? 0 : 1;
  }
  return failures;
}
