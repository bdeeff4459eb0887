import { execSync } from "node:child_process";

export default function run(command) {
  return execSync(command);
}
