import { execFileSync } from "node:child_process";
import { type Job, Worker } from "bullmq";

interface Video {
  readonly url: string;
}

async function transcode(job: Job<Video>): Promise<void> {
  execFileSync("ffmpeg", ["-i", job.data.url, "out.webm"]); // flag warning
  await job.updateProgress(100);
}

export const worker = new Worker<Video>("video", transcode, { concurrency: 4 });
