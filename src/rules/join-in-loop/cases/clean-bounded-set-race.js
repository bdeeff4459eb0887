import { spawn } from "node:child_process";
import { once } from "node:events";

export async function runLimited(commands, limit) {
  const running = new Set();
  for (const [file, ...args] of commands) {
    const child = spawn(file, args);
    const exit = once(child, "exit").finally(() => running.delete(exit));
    running.add(exit);
    if (running.size >= limit) {
      await Promise.race(running);
    }
  }
  await Promise.all(running);
}
