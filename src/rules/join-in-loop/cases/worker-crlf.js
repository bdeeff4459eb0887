import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function encodeVideos(videos) {
  for (const video of videos) {
    const worker = new Worker("./encode.js", { workerData: video });
    await once(worker, "exit"); // flag
  }
  return videos.length;
}
