import { spawn } from "node:child_process";

export function startAll(commands) {
  const lines = [];
  for (const parts of commands) {
    const child = spawn(parts[0], parts.slice(1));
    lines.push([child.pid, parts.join(" ")].join("\t"));
  }
  return lines.join("\n");
}
