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
const pause: Step = { do: "pause", milliseconds: 200 };

/** A worker with a line to the exchange. */
function start(exchange: SummaryExchange, steps: readonly Step[]) {
  const { port1, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const line = { port: port1, answers };
  const told: string[] = [];
  exchange.connect(line, (uri) => told.push(uri));
  const workerData = { line: { port: port2, answers }, steps };
  const worker = new Worker(program, { workerData, transferList: [port2] });
  const found: unknown[] = [];
  worker.on("message", (one) => found.push(one));
  const ended = once(worker, "exit").then(() => exchange.disconnect(line));
  return { worker, found, told, ended, looks: () => once(worker, "message") };
}

test("what one worker tells, another one finds", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, tell, pause]);
  await first.ended;
  const second = start(exchange, [find]);
  await second.ended;
  assert.deepEqual([first.found, first.told, second.found], [[null], ["a"], [summary]]);
});

test("a worker waits for what another one is looking at", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, pause, tell, pause]);
  await first.looks();
  const second = start(exchange, [find]);
  await Promise.all([first.ended, second.ended]);
  assert.deepEqual(second.found, [summary]);
});

test("a worker that goes without telling leaves it to those who wait", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, { do: "pause", milliseconds: 60_000 }]);
  await first.looks();
  const second = start(exchange, [find]);
  await once(second.worker, "online");
  await first.worker.terminate();
  await Promise.all([first.ended, second.ended]);
  assert.deepEqual(second.found, [null]);
});

test("a file that cannot be read is nobody's turn to look at again", async () => {
  const exchange = createSummaryExchange();
  const first = start(exchange, [find, { do: "tell", uri: "a", summary: null }, pause]);
  await first.ended;
  const second = start(exchange, [find]);
  await second.ended;
  assert.deepEqual(second.found, [null]);
});
