// Converts recordings to MP3 with ffmpeg, then joins them.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

const run = promisify(execFile);

async function convertAll(recordings) {
  for (const recording of recordings) {
    const child = spawn("ffmpeg", ["-y", "-i", recording, `${recording}.mp3`], { stdio: "ignore" });
    await once(child, "exit");
  }
}

async function durations(recordings) {
  const seconds = [];
  for (const recording of recordings) {
    const { stdout } = await run("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", recording]);
    seconds.push(Number(stdout));
  }
  return seconds;
}

// Each round reads the file that the last one wrote, so this loop has to wait and is not reported.
async function joinAll(recordings) {
  let joined = `${recordings[0]}.mp3`;
  for (const [index, recording] of recordings.slice(1).entries()) {
    const output = `joined-${index}.mp3`;
    await run("ffmpeg", ["-y", "-i", `concat:${joined}|${recording}.mp3`, "-c", "copy", output]);
    joined = output;
  }
  return joined;
}

const recordings = process.argv.slice(2);
await convertAll(recordings);
console.log(await durations(recordings));
console.log(await joinAll(recordings));
