import { promises as fs } from "fs";

export async function totalSize(files: string[]): Promise<number> {
  let total = 0;
  for (const file of files) {
    const { size } = await fs.stat(file); // flag
    total = total + size;
  }
  return total;
}
