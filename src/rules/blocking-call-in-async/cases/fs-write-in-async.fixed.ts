import { mkdir, writeFile, appendFile } from "node:fs/promises";

export async function save(name: string, data: string): Promise<void> {
  await mkdir("out", { recursive: true });
  await writeFile(`out/${name}`, data);
  await appendFile("out/log", name);
}
