import { readFileSync } from "node:fs";

function load(name: string) {
  return readFileSync(name);
}

export async function loadAll(names: string[]): Promise<Buffer[]> {
  return names.map(load); // flag likely hint message: load → fs.readFileSync
}
