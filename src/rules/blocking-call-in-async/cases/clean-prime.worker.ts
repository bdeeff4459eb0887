import { readFileSync } from "node:fs";

export async function handle(name: string): Promise<string> {
  return readFileSync(name, "utf8");
}
