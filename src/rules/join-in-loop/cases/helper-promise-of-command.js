import { spawn } from "node:child_process";

function convert(file, options) {
  return new Promise((resolve, reject) => {
    const child = spawn("jscodeshift", [...options, file], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
    const changed = [];
    child.on("message", (event) => changed.push(event.path));
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`Exit code ${code}`));
      else resolve(changed);
    });
  });
}

export async function convertAll(files, options) {
  const changed = new Map();
  for (const file of files) {
    changed.set(file, await convert(file, options)); // flag likely information
  }
  return changed;
}
