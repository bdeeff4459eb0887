import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function read(name: string): string {
  return readFileSync(name, "utf8");
}

function unused(): void {
  execSync("make");
}
