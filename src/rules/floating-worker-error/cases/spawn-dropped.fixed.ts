import { spawn } from "node:child_process";

export function open(url: string) {
  spawn("xdg-open", [url], { detached: true }).on("error", (error) => console.error(error));
}
