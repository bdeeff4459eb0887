import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

test("each worker starts with a clean cache", async () => {
  for (const round of [1, 2, 3]) {
    // Wait for the exit before the next round, the cache folder is shared.
    const worker = new Worker("./fixtures/cache.js", { workerData: round });
    const [message] = await once(worker, "message");
    assert.equal(message, "empty");
  }
});
