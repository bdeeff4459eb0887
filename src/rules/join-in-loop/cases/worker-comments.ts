import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function buildPages(pages: string[]): Promise<void> {
  for (const page of pages) {
    // Every page has its own worker because plugins keep global state.
    const worker = new Worker("./build-page.js", { workerData: page }); // inherits the environment
    // The worker exits when the page is written.
    await once(worker, "exit"); // rejects on an error // flag
  }
  // All pages are on the disk.
  console.log("built", pages.length);
}
