import { spawn } from "node:child_process";
import { once } from "node:events";

export async function convertAll(recordings) {
  const exits = [];
  for (const recording of recordings) {
    const child = spawn("ffmpeg", ["-y", "-i", recording, recording + ".mp3"], { stdio: "ignore" });
    exits.push(once(child, "close"));
  }
  await Promise.all(exits);
}
