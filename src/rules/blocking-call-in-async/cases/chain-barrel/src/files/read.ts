import { readFileSync } from "node:fs";

export function read(name: string): string {
  return readFileSync(name, "utf8");
}

export default class Reader {
  text(): string {
    return read("a.txt");
  }
}
