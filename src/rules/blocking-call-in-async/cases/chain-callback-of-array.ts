import { readFileSync } from "node:fs";

export async function load(names: string[]): Promise<Buffer[]> {
  const first = names.map((name) => readFileSync(name)); // flag likely hint
  for (const name of names.filter((one) => one)) readFileSync(name); // flag likely hint
  return first;
}
