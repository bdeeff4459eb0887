import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguage } from "../../../../src/engine/documentLanguage.ts";
import type { Expression } from "../../../../src/model/expression.ts";
import type { Module } from "../../../../src/model/module.ts";
import { createResolver } from "../../../../src/project/createResolver.ts";
import type { Spawn } from "../../../../src/project/handles/spawn.ts";
import { createSpawnFinder } from "../../../../src/project/handles/spawns.ts";
import { tableOf } from "../../../support/syntax.ts";

interface SpawnCase {
  readonly name: string;
  readonly text: string;
  /** Each as "kind target runs (arguments) repetition daemon"; what is not known is left out. */
  readonly expected: readonly string[];
}

const python: readonly SpawnCase[] = [
  {
    name: "a thread by keyword",
    text: "import threading\ndef work(a, b): pass\nthreading.Thread(target=work, args=(1, x), daemon=True).start()",
    expected: ["thread work -> work (1, x) once daemon"],
  },
  {
    name: "a thread by position, with what hides its arguments",
    text: "from threading import Thread as T\ndef f(): pass\nT(None, f, 'n', values, {'k': 1})",
    expected: ["thread f -> f (k=1, …) once"],
  },
  {
    name: "a daemon that is made one later, in a loop",
    text: "import threading\ndef f(): pass\nfor x in xs:\n    t = threading.Thread(target=f)\n    t.setDaemon(True)\n    t.start()",
    expected: ["thread f -> f () loop daemon"],
  },
  {
    name: "a timer",
    text: "import threading\ndef f(x): pass\nt = threading.Timer(2, f, [3])\nt.daemon = False",
    expected: ["timer f -> f (3) once"],
  },
  {
    name: "the modules of Python 2",
    text: "import thread\ndef f(x): print x\nthread.start_new(f, (1,))\nthread.start_new_thread(f, (2,))",
    expected: ["thread f -> f (1) once", "thread f -> f (2) once"],
  },
  {
    name: "a subclass with run",
    text: "import threading\nclass Down(threading.Thread):\n    def __init__(self, q):\n        threading.Thread.__init__(self)\n        self.daemon = True\n    def run(self): pass\nfor q in qs:\n    Down(q).start()",
    expected: ["thread ? -> run () loop daemon"],
  },
  {
    name: "a subclass that only sets a flag",
    text: "import threading\nclass Quiet(threading.Thread):\n    daemon = True\ndef f(): pass\nQuiet(target=f)",
    expected: ["thread f -> f () once daemon"],
  },
  {
    name: "processes, by a context too",
    text: "import multiprocessing as mp\ndef f(x): pass\nmp.Process(target=f, args=(1,), daemon=True)\nmp.get_context('spawn').Process(target=f)",
    expected: ["process f -> f (1) once daemon", "process f -> f () once"],
  },
  {
    name: "methods of pools",
    text: "from multiprocessing import Pool\nfrom multiprocessing.pool import ThreadPool\ndef f(x): pass\np = Pool()\np.map(f, xs)\np.apply_async(f, (1,), {'k': 2})\np.starmap(f, pairs)\nThreadPool().imap(f, xs)",
    expected: [
      "executor-process f -> f (xs) items",
      "executor-process f -> f (1, k=2) once",
      "executor-process f -> f (pairs) items",
      "executor-thread f -> f (xs) items",
    ],
  },
  {
    name: "the pool of dummies has threads",
    text: "from multiprocessing.dummy import Pool\ndef f(x): pass\nPool(4).map(f, xs)",
    expected: ["executor-thread f -> f (xs) items"],
  },
  {
    name: "executors",
    text: "from concurrent.futures import *\nimport concurrent.futures as c\ndef f(*a): pass\nwith c.ThreadPoolExecutor() as pool:\n    pool.submit(f, 1, k=2)\n    pool.map(f, xs, ys)\nc.ProcessPoolExecutor().submit(f)\ndef g(e: c.Executor):\n    e.submit(f)",
    expected: [
      "executor-thread f -> f (1, k=2) once",
      "executor-thread f -> f (xs, ys) items",
      "executor-process f -> f () once",
      "executor f -> f () once",
    ],
  },
  {
    name: "from the event loop to a pool",
    text: "import asyncio, concurrent.futures\ndef f(x): pass\nasync def main():\n    await asyncio.to_thread(f, 1)\n    loop = asyncio.get_running_loop()\n    await loop.run_in_executor(None, f, 2)\n    with concurrent.futures.ProcessPoolExecutor() as pool:\n        await loop.run_in_executor(pool, f, 3)\n    await loop.run_in_executor(other, f, 4)",
    expected: [
      "executor-thread f -> f (1) once",
      "executor-thread f -> f (2) once",
      "executor-process f -> f (3) once",
      "executor f -> f (4) once",
    ],
  },
  {
    name: "AnyIO and Trio",
    text: "import anyio, trio\nfrom anyio import to_process\ndef f(x): pass\nasync def g(x): pass\nasync def main():\n    await anyio.to_thread.run_sync(f, 1)\n    await to_process.run_sync(f, 2)\n    async with trio.open_nursery() as nursery:\n        for x in xs:\n            nursery.start_soon(g, x)",
    expected: ["executor-thread f -> f (1) once", "executor-process f -> f (2) once", "task g -> g (x) loop"],
  },
  {
    name: "tasks take coroutines",
    text: "import asyncio\nasync def g(x): pass\nasync def main():\n    asyncio.create_task(g(1))\n    async with asyncio.TaskGroup() as group:\n        group.create_task(g(2))",
    expected: ["task g(1) -> g () once", "task g(2) -> g () once"],
  },
  {
    name: "greenlets",
    text: "import gevent\nfrom gevent.pool import Pool\ndef f(x): pass\ngevent.spawn(f, 1)\nPool(3).map(f, xs)\ngevent.spawn_later(2, f, 3)",
    expected: ["greenlet f -> f (1) once", "greenlet f -> f (xs) items", "greenlet f -> f (3) once"],
  },
  {
    name: "lambdas, methods and partial functions",
    text: "import threading, functools\nclass A:\n    def work(self): pass\n    def go(self):\n        threading.Thread(target=self.work)\n        threading.Thread(target=lambda: 1)\n        threading.Thread(target=functools.partial(self.work, 1))",
    expected: [
      "thread self.work -> work () once",
      "thread lambda: 1 ->  () once",
      "thread functools.partial(self.work, 1) -> work () once",
    ],
  },
  {
    name: "functions of other modules are named",
    text: "import threading, jobs\nthreading.Thread(target=jobs.run)\nthreading.Thread(target=unknown)",
    expected: ["thread jobs.run -> jobs.run () once", "thread unknown -> unknown () once"],
  },
  { name: "look-alikes", text: "class Thread: pass\nThread(target=f)\npool.submit(f)\nx.map(f, xs)", expected: [] },
];

const ecmascript: readonly SpawnCase[] = [
  {
    name: "timers and callbacks",
    text: "function f() {}\nsetTimeout(f, 10, 1, 2);\nwindow.setInterval(f, 5);\nqueueMicrotask(() => 1);\nprocess.nextTick(f, 3);",
    expected: [
      "timer f -> f (1, 2) once",
      "timer f -> f () once",
      "callback () => 1 ->  () once",
      "callback f -> f (3) once",
    ],
  },
  {
    name: "workers",
    text: 'import { Worker } from "node:worker_threads";\nfor (const x of xs) new Worker("./w.js");',
    expected: ['worker "./w.js" () loop'],
  },
  {
    name: "other programs",
    text: 'import { spawn, fork } from "node:child_process";\nspawn("ls", ["-l"]);\nfork("./child.js");',
    expected: ['child-process "ls" () once', 'child-process "./child.js" () once'],
  },
  { name: "a function that only has the name", text: "function setTimeout() {}\nsetTimeout(f);", expected: [] },
];

for (const one of python) test(`Python: ${one.name}`, () => check(one, "python"));
for (const one of ecmascript) test(`JavaScript: ${one.name}`, () => check(one, "javascript"));

test("the functions that are handed over, with their places", async () => {
  const module = await moduleOf(
    "import threading\ndef f(): pass\ndef g(): pass\nthreading.Thread(target=f)\nthreading.Thread(target=f)",
    "python",
  );
  const spawned = createSpawnFinder(createResolver(module)).spawnedCallables();
  const counts = [...spawned].map(([id, places]) => `${module.callables[id]?.name} ${places.length}`);
  assert.deepEqual(counts, ["f 2"]);
});

async function check({ text, expected }: SpawnCase, languageId: string): Promise<void> {
  const module = await moduleOf(text, languageId);
  const finder = createSpawnFinder(createResolver(module));
  const found = module.callables.flatMap((callable) => finder.spawnsOf(callable));
  assert.deepEqual(
    found.map((spawn) => shown(module, text, spawn)),
    expected,
  );
}

async function moduleOf(text: string, languageId: string): Promise<Module> {
  const language = documentLanguage(languageId) ?? assert.fail(languageId);
  return language.buildModule(await tableOf(text, language.grammar));
}

function shown(module: Module, text: string, { kind, target, runs, passed, repetition, isDaemon }: Spawn): string {
  const written = ({ start, end }: Expression) => text.slice(start, end);
  const values = [
    ...passed.positional.map(written),
    ...passed.keywords.map(({ name, value }) => `${name}=${written(value)}`),
    ...(passed.isComplete ? [] : ["…"]),
  ];
  const name =
    runs?.kind === "callable" || runs?.kind === "coroutine" ? module.callables[runs.callable]?.name : nameOf(runs);
  const arrow = name === undefined ? [] : [`-> ${name}`];
  const daemon = isDaemon ? ["daemon"] : [];
  return [kind, target ? written(target) : runs ? "?" : "", ...arrow, `(${values.join(", ")})`, repetition, ...daemon]
    .filter((word) => word !== "")
    .join(" ");
}

function nameOf(runs: Spawn["runs"]): string | undefined {
  return runs?.kind === "symbol" ? runs.name : undefined;
}
