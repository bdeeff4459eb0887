import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

export async function save(files: Map<string, string>): Promise<void> {
  for (const [name, text] of files) {
    await mkdir(path.dirname(name), { recursive: true }); // flag likely
    await writeFile(name, text);
  }
}
