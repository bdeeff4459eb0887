import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function encodeVideos(videos) {
  const exits = [];
  for (const video of videos) {
    const worker = new Worker("./encode.js", { workerData: video });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
  return videos.length;
}
