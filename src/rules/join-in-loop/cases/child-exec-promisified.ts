import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export async function optimize(pictures: string[]): Promise<void> {
  for (const picture of pictures) {
    await run("optipng", ["-quiet", picture]); // flag
  }
}
