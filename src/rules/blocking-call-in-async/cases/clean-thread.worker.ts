import { readFileSync } from "node:fs";

export default async function count(path: string): Promise<number> {
  return readFileSync(path, "utf8").split("\n").length;
}
