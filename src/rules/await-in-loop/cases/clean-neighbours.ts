import { copyFile, rename } from "node:fs/promises";

export async function rotate(count: number): Promise<void> {
  for (let n = count; n > 0; n--) {
    await rename(`app.${n - 1}.log`, `app.${n}.log`);
  }
}

export async function shiftDown(files: string[]): Promise<void> {
  for (let i = 0; i < files.length - 1; i++) {
    await copyFile(files[i + 1], files[i]);
  }
}
