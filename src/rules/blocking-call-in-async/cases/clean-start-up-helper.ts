import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";

function loadConfiguration(name: string): unknown {
  return JSON.parse(readFileSync(name, "utf8"));
}

class Settings {
  readonly revision = execSync("git describe").toString();
  readonly values = loadConfiguration("config.json");
}

export const settings = new Settings();
