import { spawn } from "node:child_process";
import { once } from "node:events";

interface Queue {
  next(): Promise<string[] | undefined>;
}

export async function work(queue: Queue): Promise<void> {
  while (true) {
    const command = await queue.next();
    if (!command) return;
    const child = spawn(command[0], command.slice(1));
    await once(child, "exit");
  }
}
