import { Worker } from "node:worker_threads";

const shards = [1, 2, 3].map((id) => new Worker("./shard.js", { workerData: id })); // flag
const helpers = Array.from({ length: 4 }, () => new Worker("./helper.js")); // flag

for (const shard of shards) shard.postMessage("go");

export function stop() {
  helpers.forEach((helper) => helper.postMessage("stop"));
  return helpers.length;
}
