import { readFileSync } from "node:fs";

export class Settings {
  static read(name: string): string {
    return readFileSync(name, "utf8");
  }

  static async load(): Promise<string> {
    const first = Settings.read("a.json"); // flag likely hint
    return first + this.read("b.json"); // flag likely hint
  }
}
