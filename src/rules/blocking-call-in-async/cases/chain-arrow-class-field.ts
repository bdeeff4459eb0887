import { readFileSync } from "node:fs";

export class Loader {
  private read = (name: string) => readFileSync(name);

  async load(name: string) {
    return this.read(name); // flag likely hint message: read → fs.readFileSync
  }
}
