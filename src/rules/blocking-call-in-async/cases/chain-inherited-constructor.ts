import { readFileSync } from "node:fs";

class Base {
  readonly text: string;
  constructor(name: string) {
    this.text = readFileSync(name, "utf8");
  }
}

class Settings extends Base {}

class Extended extends Base {
  constructor() {
    super("extended.json");
  }
}

export async function load(name: string) {
  const settings = new Settings(name); // flag likely hint message: Base → fs.readFileSync
  return [settings, new Extended()]; // flag likely hint message: Extended → Base → fs.readFileSync
}
