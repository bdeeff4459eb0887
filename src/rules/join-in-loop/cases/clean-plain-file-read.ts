import { readFile, writeFile } from "node:fs/promises";

export async function concatenate(paths: string[], target: string): Promise<void> {
  let text = "";
  for (const path of paths) {
    text += await readFile(path, "utf8");
  }
  await writeFile(target, text);
}
