import { promises as fs } from "fs";

export async function totalSize(files: string[]): Promise<number> {
  let total = 0;
  const pending = files.map((file) => fs.stat(file));
  for (const { size } of await Promise.all(pending)) {
    total = total + size;
  }
  return total;
}
