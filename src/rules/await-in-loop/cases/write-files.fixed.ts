import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

export async function save(files: Map<string, string>): Promise<void> {
  await Promise.all([...files].map(async ([name, text]) => {
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, text);
  }));
}
