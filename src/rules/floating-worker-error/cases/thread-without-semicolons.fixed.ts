import { Worker } from "node:worker_threads"

export function count(words: string[], done: (total: number) => void) {
  const worker = new Worker("./count.js", { workerData: words })
  worker.on("error", (error) => console.error(error))
  worker.on("message", done)
}
