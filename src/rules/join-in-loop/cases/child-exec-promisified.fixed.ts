import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export async function optimize(pictures: string[]): Promise<void> {
  const pending = [];
  for (const picture of pictures) {
    pending.push(run("optipng", ["-quiet", picture]));
  }
  await Promise.all(pending);
}
