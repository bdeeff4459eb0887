import fs from "node:fs";

export async function load(fs: Map<string, string>): Promise<string | undefined> {
  return fs.readFileSync("a");
}

export const useful = typeof fs;
