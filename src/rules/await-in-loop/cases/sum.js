import fs from "node:fs/promises";

export async function totalSize(files) {
  let total = 0;
  for (const file of files) {
    total += (await fs.stat(file)).size; // flag
  }
  return total;
}
