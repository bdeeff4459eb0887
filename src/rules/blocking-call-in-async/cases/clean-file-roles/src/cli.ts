import { readFileSync } from "node:fs";

export async function run(name: string): Promise<void> {
  readFileSync(name);
}
