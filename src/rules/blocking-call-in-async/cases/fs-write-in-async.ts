import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";

export async function save(name: string, data: string): Promise<void> {
  mkdirSync("out", { recursive: true }); // flag likely hint
  writeFileSync(`out/${name}`, data); // flag likely hint
  appendFileSync("out/log", name); // flag likely hint
}
