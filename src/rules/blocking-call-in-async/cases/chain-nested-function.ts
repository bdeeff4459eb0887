import { readFileSync } from "node:fs";

export async function load(name: string) {
  function read() {
    return readFileSync(name);
  }
  return read(); // flag likely hint message: read → fs.readFileSync
}
