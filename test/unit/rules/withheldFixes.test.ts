import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

/** Code in which something computes for long that no fix can move, and what people are told of it. */
interface Case {
  readonly name: string;
  readonly file: string;
  readonly code: readonly string[];
  readonly reason: RegExp;
}

const loop = ["total = 0", "for i in range(100_000_000):", "    total += i", "return total"];
const indented = loop.map((line) => `    ${line}`);
const work = ["def work(limit):", ...indented, ""];

const cases: readonly Case[] = [
  {
    name: "a nested function",
    file: "a.py",
    code: [
      "async def handle():",
      "    def work(limit):",
      ...indented.map((line) => `    ${line}`),
      "    return work(1)",
    ],
    reason: /`work` is defined inside a function/,
  },
  {
    name: "a method",
    file: "a.py",
    code: [
      "class Service:",
      "    def work(self):",
      ...indented.map((line) => `    ${line}`),
      "    async def handle(self):",
      "        return self.work()",
    ],
    reason: /it is a method, and all of `self` would be pickled/,
  },
  {
    name: "a method that other files may call",
    file: "a.mjs",
    code: [
      'import { createServer } from "node:http";',
      "export class Forecast {",
      "  simulate(rounds) { let state = 1; for (let i = 0; i < rounds; i++) state = (state * 7 + i) % 11; return state; }",
      "  listen() { createServer(async (request, response) => response.end(String(this.simulate(900_000_000)))); }",
      "}",
    ],
    reason: /it is a method that others may call/,
  },
  {
    name: "a method that reads its object",
    file: "a.mjs",
    code: [
      'import { createServer } from "node:http";',
      "class Forecast {",
      "  #simulate(rounds) { let state = this.seed; for (let i = 0; i < rounds; i++) state = (state * 7 + i) % 11; return state; }",
      "  listen() { createServer(async (request, response) => response.end(String(this.#simulate(900_000_000)))); }",
      "}",
    ],
    reason: /a worker does not have its object/,
  },
  {
    name: "an argument that cannot be sent",
    file: "a.py",
    code: [...work, "async def handle(names):", "    return work(name for name in names)"],
    reason: /cannot be pickled/,
  },
  {
    name: "a file that runs when it is imported",
    file: "a.py",
    code: ["import asyncio", ...work, "async def handle():", "    return work(1)", "asyncio.run(handle())"],
    reason: /starts its work when it is imported/,
  },
  {
    name: "Trio",
    file: "a.py",
    code: ["import trio", ...work, "async def handle():", "    return work(1)"],
    reason: /trio-parallel/,
  },
  {
    name: "a function that keeps its result in a variable of the module",
    file: "a.py",
    code: [
      "import asyncio",
      "totals = []",
      "def work(limit):",
      ...indented.slice(0, -1),
      "    totals.append(total)",
      "async def handle():",
      "    await asyncio.to_thread(work, 1)",
    ],
    reason: /the function changes `totals`/,
  },
  {
    name: "a lambda in a thread",
    file: "a.py",
    code: ["import threading", ...work, "threading.Thread(target=lambda: work(1)).start()"],
    reason: /a function without a name/,
  },
  {
    name: "an executor of one's own",
    file: "a.py",
    code: [
      "import asyncio",
      "from concurrent.futures import ThreadPoolExecutor",
      "pool = ThreadPoolExecutor()",
      ...work,
      "async def handle():",
      "    await asyncio.get_running_loop().run_in_executor(pool, work, 1)",
    ],
    reason: /what else the executor runs/,
  },
];

for (const { name, file, code, reason } of cases) {
  test(`a fix is withheld: ${name}`, () => {
    const analysis = analyseText(engine, file, `${code.join("\n")}\n`, defaultConfiguration);
    const index = analysis.findings.findIndex(({ rule }) => rule.startsWith("cpu-bound"));
    assert.ok(index >= 0, "something computes");
    assert.deepEqual(analysis.fixes(index), []);
    const [withheld] = analysis.withheld(index);
    assert.match(withheld?.reason.en ?? "", reason);
    assert.ok(withheld?.reason["zh-cn"]);
  });
}
