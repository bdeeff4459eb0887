import { once as waitFor } from "node:events";
import { Worker as Thread } from "node:worker_threads";

export async function resizeAll(images: string[], width: number): Promise<void> {
  for (const image of images) {
    const thread: Thread = new Thread("./resize.js", { workerData: { image, width } });
    thread.on("error", (error) => console.error(image, error.message));
    await waitFor(thread, "exit"); // flag
  }
}
