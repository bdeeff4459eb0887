import assert from "node:assert/strict";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import { tableOf } from "../../../support/syntax.ts";

/** The text, and how often its last loop runs: the factor, then the symbols. */
type CountCase = readonly [source: string, factor: number, ...symbols: string[]];

const cases: readonly CountCase[] = [
  ["for x in range(8): f()", 8],
  ["for x in xrange(8): f()", 8],
  ["for x in range(2, 10): f()", 8],
  ["for x in range(2, 10, 3): f()", 3],
  ["for x in range(10, 0, -2): f()", 5],
  ["for x in range(5, 2): f()", 0],
  ["for x in range(0x10): f()", 16],
  ["for x in range(1_000): f()", 1000],
  ["for x in range(10L): f()", 10],
  ["for x in range(2 * 4 - 1): f()", 7],
  ["for x in range(9 // 2): f()", 4],
  ["for x in range(1, 10, 0): f()", 1, "range(1, 10, 0)"],
  ["for x in range(n): f()", 1, "n"],
  ["for x in range(1, n): f()", 1, "range(1, n)"],
  ["for x in range(len(urls)): f()", 1, "urls"],
  ["for x in range(len([1, 2, 3])): f()", 3],
  ["for x in range(len('abc')): f()", 1, "'abc'"],
  ["for x in items: f()", 1, "items"],
  ["for x in load(a, b): f()", 1, "load(a, b)"],
  ["for x in [1, 2, 3]: f()", 3],
  ["for x in (1, 2): f()", 2],
  ["for x in {1, 2, 3}: f()", 3],
  ["for x in {'a': 1}: f()", 1],
  ["for x in {'a': 1, 'b': 2}.items(): f()", 2],
  ["for x in d.items(): f()", 1, "d"],
  ["for x in []: f()", 0],
  ["for x in [*a, 1]: f()", 1, "[*a, 1]"],
  ["for x in a, b, c: f()", 3],
  ["for i, x in enumerate(items): f()", 1, "items"],
  ["for i, x in enumerate([1, 2], 1): f()", 2],
  ["for x in reversed(sorted(list((1, 2, 3)))): f()", 3],
  ["for x, y in zip(range(3), range(5)): f()", 3],
  ["for x, y in zip(a, range(5)): f()", 5],
  ["for x, y in zip(a, b): f()", 1, "a"],
  ["for x in [f(y) for y in ys]: f()", 1, "ys"],
  ["for x in (f(y) for y in range(4)): f()", 4],
  ["for x in [y for y in ys if y]: f()", 1, "[y for y in ys if y]"],
  ["N = 8\nfor x in range(N): f()", 8],
  ["N = 4\nM = N * 2\ndef g():\n    for x in range(M): f()", 8],
  ["N = 8\nN = 9\nfor x in range(N): f()", 1, "N"],
  ["N = 8\ndef g():\n    global N\n    N = 1\nfor x in range(N): f()", 1, "N"],
  ["N = 8\nN += 1\nfor x in range(N): f()", 1, "N"],
  ["N = M = 8\nfor x in range(M): f()", 8],
  ["A = B = 3\nfor x in range(A): f()", 3],
  ["PORTS = (1, 2, 3)\nfor x in PORTS: f()", 3],
  ["ports = [1, 2, 3]\nports.append(4)\nfor x in ports: f()", 1, "ports"],
  ["rounds = range(6)\nfor x in rounds: f()", 6],
  ["def range(n): return n\nfor x in range(8): f()", 1, "range(8)"],
  ["N = N\nfor x in range(N): f()", 1, "N"],
  ["x = [f(y) for y in range(7)]", 7],
  ["while running: f()", 1, "running"],
  ["while True: f()", 1, "True"],
];

async function check([source, factor, ...symbols]: CountCase): Promise<void> {
  const module = pythonModule(await tableOf(source, "python"));
  const loops = module.callables.flatMap(({ regions }) => regions.filter((region) => region.kind === "loop"));
  const loop = loops.findLast(({ form }) => form !== "generator" && form !== "comprehension") ?? loops.at(-1);
  assert.deepEqual(loop?.trips, { factor, symbols });
}

test("trip counts of loops", async (context) => {
  for (const each of cases) await context.test(JSON.stringify(each[0]), () => check(each));
});
