import { readFileSync } from "node:fs";

class Loader {
  load(name: string) {
    return this.read(name);
  }

  protected read(name: string) {
    return readFileSync(name);
  }
}

export class Pages extends Loader {
  async page(name: string) {
    return this.load(name); // flag likely hint message: load → read → read → fs.readFileSync
  }

  protected override read(name: string) {
    return super.read(name);
  }
}
