import { spawn } from "node:child_process";

export function start(command: string) {
  const child = spawn(command);
  child.stdout.on("data", print);
  return child;
}
