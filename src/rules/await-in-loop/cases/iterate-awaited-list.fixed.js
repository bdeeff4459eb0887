import { readdir, readFile } from "node:fs/promises";

export async function read(folder) {
  const texts = [];
  texts.push(...(await Promise.all(Array.from(await readdir(folder), (name) => readFile(`${folder}/${name}`, "utf8")))));
  return texts;
}
