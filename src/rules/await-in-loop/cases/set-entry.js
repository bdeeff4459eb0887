import { stat } from "node:fs/promises";

export async function sizes(files) {
  const seen = new Set();
  for (const file of files) {
    const { size } = await stat(file); // flag
    seen.add(size);
  }
  return seen;
}
