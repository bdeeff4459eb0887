import fs = require("fs");
import childProcess = require("node:child_process");

export async function load(): Promise<void> {
  fs.readFileSync("a"); // flag likely hint
  childProcess.execSync("b"); // flag likely information
}
