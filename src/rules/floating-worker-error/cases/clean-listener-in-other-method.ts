import { Worker } from "node:worker_threads";

export class Job {
  private worker = new Worker("./job.js");

  watch(fail: (error: Error) => void) {
    this.worker.on("error", fail);
  }
}
