import { spawn } from "node:child_process";
import { once } from "node:events";
import * as readline from "node:readline/promises";

const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });

while (true) {
  const line = await terminal.question("$ ");
  if (line === "exit") break;
  const child = spawn(line, { shell: true, stdio: "inherit" });
  await once(child, "exit");
}
terminal.close();
