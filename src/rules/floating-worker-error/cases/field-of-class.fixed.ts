import { Worker } from "worker_threads";

export class Index {
  #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL("./index.js", import.meta.url));
    this.#worker.on("error", (error) => console.error(error));
    this.#worker.on("message", (hits) => this.show(hits));
  }

  search(words: string) {
    this.#worker.postMessage(words);
  }

  show(hits: string[]) {
    console.log(hits);
  }
}
