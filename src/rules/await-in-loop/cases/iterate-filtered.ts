import { readFile } from "node:fs/promises";

export async function read(names: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const name of names.filter((one) => one.endsWith(".md"))) {
    texts.push(await readFile(name, "utf8")); // flag
  }
  return texts;
}
