import { opendirSync } from "node:fs";

export async function names(): Promise<string[]> {
  const directory = opendirSync("."); // flag likely hint
  const found: string[] = [];
  let entry = directory.readSync(); // flag likely hint
  while (entry) {
    found.push(entry.name);
    entry = directory.readSync(); // flag likely hint
  }
  directory.closeSync(); // flag likely hint
  return found;
}
