import { readFileSync } from "node:fs";

class Settings {
  get text(): string {
    return readFileSync("settings.json", "utf8");
  }
}

const settings = new Settings();

export async function load(): Promise<string> {
  return settings.text; // flag likely hint message: text → fs.readFileSync
}
