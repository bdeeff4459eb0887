import { spawn } from "node:child_process";
import { once } from "node:events";

export async function convertAll(recordings) {
  for (const recording of recordings) {
    const child = spawn("ffmpeg", ["-y", "-i", recording, recording + ".mp3"], { stdio: "ignore" });
    await once(child, "close"); // flag
  }
}
