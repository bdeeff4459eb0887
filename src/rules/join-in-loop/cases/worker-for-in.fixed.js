import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function generateLocales(catalogs) {
  const exits = [];
  for (const locale in catalogs) {
    const worker = new Worker("./locale-worker.js", { workerData: [locale, catalogs[locale]] });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
