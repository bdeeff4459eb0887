import { execSync } from "node:child_process";

export const run = (command: string): string => execSync(command).toString();
