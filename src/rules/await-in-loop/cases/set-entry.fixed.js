import { stat } from "node:fs/promises";

export async function sizes(files) {
  const seen = new Set();
  const pending = Array.from(files, (file) => stat(file));
  for (const { size } of await Promise.all(pending)) {
    seen.add(size);
  }
  return seen;
}
