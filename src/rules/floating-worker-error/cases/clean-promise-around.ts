import { spawn } from "node:child_process";

export const run = (command: string) =>
  new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, { shell: true });
    child.once("error", reject);
    child.once("close", resolve);
  });
