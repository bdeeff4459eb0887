import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Worker } from "node:worker_threads";
import { PortMessageReader, PortMessageWriter } from "vscode-languageserver/node";
import { createWatchdog, watchTransports } from "../../../src/extension/watchdog.ts";

const second = 1000;

/** What happens at which second, and what the watchdog did until the last of them. */
interface Case {
  readonly name: string;
  readonly events: readonly (readonly [seconds: number, event: "sent" | "heard" | "stop" | "nothing"])[];
  /** The seconds at which the server was asked for a sign of life, and at which it was given up. */
  readonly pings: readonly number[];
  readonly silences: readonly number[];
}

const cases: readonly Case[] = [
  { name: "nothing runs while nothing is awaited", events: [[600, "nothing"]], pings: [], silences: [] },
  {
    name: "an answer ends the wait",
    events: [
      [0, "sent"],
      [29, "heard"],
      [600, "nothing"],
    ],
    pings: [],
    silences: [],
  },
  {
    name: "an answer to a ping ends the wait",
    events: [
      [0, "sent"],
      [31, "heard"],
      [600, "nothing"],
    ],
    pings: [30],
    silences: [],
  },
  {
    name: "more messages do not put off the end",
    events: [
      [0, "sent"],
      [20, "sent"],
      [50, "sent"],
      [600, "nothing"],
    ],
    pings: [30],
    silences: [60],
  },
  {
    name: "each wait begins anew",
    events: [
      [0, "sent"],
      [40, "heard"],
      [100, "sent"],
      [600, "nothing"],
    ],
    pings: [30, 130],
    silences: [160],
  },
  {
    name: "a server that has ended is not waited for",
    events: [
      [0, "sent"],
      [10, "stop"],
      [600, "nothing"],
    ],
    pings: [],
    silences: [],
  },
];

for (const { name, events, pings, silences } of cases) {
  test(`watchdog: ${name}`, () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      let now = 0;
      const did = { pings: [] as number[], silences: [] as number[] };
      const watchdog = createWatchdog({
        ping() {
          did.pings.push(now);
          watchdog.sent();
        },
        onSilence: () => did.silences.push(now),
      });
      for (const [seconds, event] of events) {
        while (now < seconds) {
          now++;
          mock.timers.tick(second);
        }
        if (event !== "nothing") watchdog[event]();
      }
      assert.deepEqual(did, { pings, silences });
    } finally {
      mock.timers.reset();
    }
  });
}

test("a worker in an endless loop is noticed and can be ended", async () => {
  const worker = new Worker("require('node:worker_threads').parentPort.once('message', () => { for (;;); })", {
    eval: true,
  });
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  await new Promise((resolve) => worker.once("online", resolve));
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const watchdog = createWatchdog({ ping() {}, onSilence: () => void worker.terminate() });
    const own = { reader: new PortMessageReader(worker), writer: new PortMessageWriter(worker) };
    const { reader, writer } = watchTransports(own, watchdog);
    reader.listen(() => {});
    await writer.write({ jsonrpc: "2.0" });
    for (let seconds = 0; seconds < 60; seconds++) mock.timers.tick(second);
    await ended;
  } finally {
    mock.timers.reset();
    await worker.terminate();
  }
});
