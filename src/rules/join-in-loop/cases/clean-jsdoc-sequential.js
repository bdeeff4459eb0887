import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Applies the patches one by one, in order: each needs the tree that the last one left. */
export async function applyPatches(patches) {
  for (const patch of patches) {
    await run("git", ["apply", patch]);
  }
}
