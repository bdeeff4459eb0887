import { execSync } from "node:child_process";

export const command = "deploy";

export function handler(options: { target: string }): void {
  execSync(`deploy ${options.target}`);
}
