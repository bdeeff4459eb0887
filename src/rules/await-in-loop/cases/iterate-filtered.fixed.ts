import { readFile } from "node:fs/promises";

export async function read(names: string[]): Promise<string[]> {
  const texts: string[] = [];
  texts.push(...(await Promise.all(names.filter((one) => one.endsWith(".md")).map((name) => readFile(name, "utf8")))));
  return texts;
}
