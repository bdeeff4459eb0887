import fs from "node:fs";

export async function copy(from: string, to: string, force: boolean): Promise<void> {
  const write = force ? fs.copyFileSync : fs.copyFileSync;
  write(from, to); // flag likely hint
}
