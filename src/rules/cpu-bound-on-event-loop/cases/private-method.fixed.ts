import { Controller, Get } from "@nestjs/common";
import { Worker } from "node:worker_threads";

@Controller("forecast")
export class ForecastController {
  readonly #unit = "days";

  @Get()
  async show() {
    return { value: await simulateInWorker(30), unit: this.#unit };
  }
}

type Simulate = typeof import("./simulate.worker.js").simulate;

/** Runs `simulate` in a worker, which has a thread of its own. */
function simulateInWorker(...values: Parameters<Simulate>): Promise<ReturnType<Simulate>> {
  const worker = new Worker(new URL("./simulate.worker.js", import.meta.url), { workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
