import { read } from "#files";
import run from "shop/tools";

export async function load() {
  run("make"); // flag likely information message: run → child_process.execSync
  return read("a"); // flag likely hint message: read → fs.readFileSync
}
