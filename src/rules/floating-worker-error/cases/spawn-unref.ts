import { spawn } from "node:child_process";

export function open(url: string) {
  spawn("open", [url], { detached: true }).unref(); // flag certain
}
