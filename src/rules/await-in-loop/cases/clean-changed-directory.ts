import { readFile } from "node:fs/promises";

export async function manifests(folders: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    process.chdir(folder);
    texts.push(await readFile("package.json", "utf8"));
  }
  return texts;
}
