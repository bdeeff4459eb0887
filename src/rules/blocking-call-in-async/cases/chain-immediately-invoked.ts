import { readFileSync } from "node:fs";

export async function load(name: string) {
  const text = (() => readFileSync(name, "utf8"))(); // flag likely hint
  return text;
}
