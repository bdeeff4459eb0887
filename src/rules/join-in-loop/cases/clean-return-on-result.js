import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export async function findBrowser(candidates) {
  for (const candidate of candidates) {
    const { stdout } = await run("find", ["/usr/bin", "/opt", "-name", candidate]);
    if (stdout) {
      return stdout.trim();
    }
  }
  throw new Error("no browser found");
}
