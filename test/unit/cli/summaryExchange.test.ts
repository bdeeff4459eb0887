import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { MessageChannel, Worker } from "node:worker_threads";
import { createSummaryExchange, type SummaryExchange } from "../../../src/cli/check/summaryExchange.ts";
import type { FileSummary } from "../../../src/project/summary/fileSummary.ts";
import type { Step } from "../../cli/support/summaryProbe.ts";

const program = new URL("../../cli/support/summaryProbe.ts", import.meta.url);
const summary: FileSummary = {
  language: "python",
  exports: {},
  starExports: [],
  callables: [],
  starts: [],
  classes: [],
};
const find: Step = { do: "find", uri: "a" };
const tell: Step = { do: "tell", uri: "a", summary };
const wait: Step = { do: "wait" };
/** A worker that ends by itself may be gone before what it told has come. */
const stay: Step = { do: "stay" };

/** A worker with a line to the exchange. */
function start(exchange: SummaryExchange, steps: readonly Step[]) {
  const { port1, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const gate = new Int32Array(new SharedArrayBuffer(8));
  const line = { port: port1, answers };
  const told: string[] = [];
  const hasTold = Promise.withResolvers<void>();
  const hasAsked = Promise.withResolvers<void>();
  exchange.connect(line, (uri) => {
    told.push(uri);
    hasTold.resolve();
  });
  port1.on("message", () => hasAsked.resolve());
  const workerData = { line: { port: port2, answers }, gate, steps };
  const worker = new Worker(program, { workerData, transferList: [port2] });
  const found: unknown[] = [];
  worker.on("message", (one) => found.push(one));
  const looks = once(worker, "message");
  const ended = once(worker, "exit").then(() => exchange.disconnect(line));
  return {
    found,
    told,
    hasAsked: hasAsked.promise,
    hasTold: hasTold.promise,
    looks,
    /** Lets it go on where it waits. */
    goOn() {
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    },
    async end() {
      await worker.terminate();
      await ended;
    },
  };
}

test("what one worker tells, another one finds", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, tell, stay]);
  await first.hasTold;
  const second = start(exchange, [find, stay]);
  await second.looks;
  await Promise.all([first.end(), second.end()]);
  assert.deepEqual([first.found, first.told, second.found], [[null], ["a"], [summary]]);
});

test("a worker waits for what another one is looking at", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, wait, tell, stay]);
  await first.looks;
  const second = start(exchange, [find, stay]);
  await second.hasAsked;
  assert.deepEqual(second.found, []);
  first.goOn();
  await second.looks;
  await Promise.all([first.end(), second.end()]);
  assert.deepEqual(second.found, [summary]);
});

test("a worker that goes without telling leaves it to those who wait", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, stay]);
  await first.looks;
  const second = start(exchange, [find, stay]);
  await second.hasAsked;
  await first.end();
  await second.looks;
  await second.end();
  assert.deepEqual(second.found, [null]);
});

test("a file that cannot be read is nobody's turn to look at again", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, { do: "tell", uri: "a", summary: null }, stay]);
  await first.hasTold;
  const second = start(exchange, [find, stay]);
  await second.looks;
  await Promise.all([first.end(), second.end()]);
  assert.deepEqual(second.found, [null]);
});
