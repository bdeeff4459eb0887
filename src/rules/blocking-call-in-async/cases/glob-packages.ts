import fg from "fast-glob";
import { globSync } from "glob";
import { globbySync } from "globby";

export async function files(): Promise<string[]> {
  const first = globSync("**/*.md"); // flag likely hint
  const second = fg.sync("**/*.ts"); // flag likely hint
  return [...first, ...second, ...globbySync("**/*.js")]; // flag likely hint
}
