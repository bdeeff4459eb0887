import { spawn } from "node:child_process";
import { once } from "node:events";

interface Command {
  file: string;
  args: string[];
  background: boolean;
}

export async function runScript(commands: Command[]): Promise<void> {
  for (const command of commands) {
    const child = spawn(command.file, command.args);
    if (!command.background) {
      await once(child, "exit");
    }
  }
}
