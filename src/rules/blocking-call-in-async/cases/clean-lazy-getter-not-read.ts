import { readFileSync } from "node:fs";

class Settings {
  get text(): string {
    return readFileSync("settings.json", "utf8");
  }
  get name(): string {
    return "settings";
  }
}

const settings = new Settings();

export async function load(): Promise<string> {
  return settings.name;
}
