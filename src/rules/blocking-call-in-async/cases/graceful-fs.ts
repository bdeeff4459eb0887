import fs from "graceful-fs";

export async function load(): Promise<string> {
  return fs.readFileSync("a.txt", "utf8"); // flag likely hint
}
