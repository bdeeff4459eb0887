import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function generateLocales(catalogs) {
  for (const locale in catalogs) {
    const worker = new Worker("./locale-worker.js", { workerData: [locale, catalogs[locale]] });
    await once(worker, "exit"); // flag
  }
}
