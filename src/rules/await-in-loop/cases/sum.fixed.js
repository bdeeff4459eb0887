import fs from "node:fs/promises";

export async function totalSize(files) {
  let total = 0;
  const pending = Array.from(files, (file) => fs.stat(file));
  for (const result of await Promise.all(pending)) {
    total += result.size;
  }
  return total;
}
