import { once } from "node:events";
import { Worker } from "node:worker_threads";

export class Importer {
  private worker?: Worker;

  async importAll(dumps: string[]): Promise<void> {
    for (const dump of dumps) {
      this.worker = new Worker("./import-dump.js", { workerData: dump });
      await once(this.worker, "exit"); // flag
    }
  }
}
