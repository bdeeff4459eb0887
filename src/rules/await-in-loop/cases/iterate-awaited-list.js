import { readdir, readFile } from "node:fs/promises";

export async function read(folder) {
  const texts = [];
  for (const name of await readdir(folder)) {
    texts.push(await readFile(`${folder}/${name}`, "utf8")); // flag
  }
  return texts;
}
