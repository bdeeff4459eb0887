import assert from "node:assert/strict";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import { tableOf } from "../../../support/syntax.ts";

interface BindingCase {
  readonly source: string;
  /** Each variable as "kind name owner", in order. */
  readonly bindings: readonly string[];
}

const cases: readonly BindingCase[] = [
  { source: "x = 1", bindings: ["constant x 0"] },
  { source: "x = 1\nx = 2", bindings: ["variable x 0"] },
  { source: "x = 1\nx += 1", bindings: ["variable x 0"] },
  { source: "x = 1\ndel x", bindings: ["variable x 0"] },
  { source: "x: int\nx = 1", bindings: ["constant x 0"] },
  { source: "x: int", bindings: ["variable x 0"] },
  { source: "a, *b = c", bindings: ["constant a 0", "constant b 0"] },
  { source: "a.b = c[0] = 1", bindings: [] },
  { source: "for x in y: pass", bindings: ["variable x 0"] },
  { source: "with a as b, c as (d, e): pass", bindings: ["variable b 0", "variable d 0", "variable e 0"] },
  { source: "try: pass\nexcept E as e: pass", bindings: ["variable e 0"] },
  { source: "try: pass\nexcept E, e: pass", bindings: ["variable e 0"] },
  { source: "try: pass\nexcept OSError, ValueError: pass", bindings: [] },
  {
    source: "import a.b, c as d\nfrom e import f as g, h",
    bindings: ["import a 0", "import d 0", "import g 0", "import h 0"],
  },
  { source: "from a import *", bindings: [] },
  {
    source: "def f(a, *b, c=1, **d): pass",
    bindings: ["function f 0", "parameter a 1", "parameter b 1", "parameter c 1", "parameter d 1"],
  },
  { source: "def f((a, b)): pass", bindings: ["function f 0", "parameter a 1", "parameter b 1"] },
  {
    source: "class A:\n    x = 1\n    def f(self): pass",
    bindings: ["class A 0", "constant x 1", "function f 1", "parameter self 2"],
  },
  { source: "f = lambda x: x", bindings: ["constant f 0", "parameter x 1"] },
  { source: "[x for x in y]", bindings: ["variable x 0"] },
  { source: "[(z := x) for x in y]", bindings: ["variable z 0", "variable x 0"] },
  { source: "def f():\n    return [lambda: x for x in y]", bindings: ["function f 0", "variable x 1"] },
  { source: "def f():\n    global x\n    x = 1", bindings: ["function f 0", "constant x 0"] },
  { source: "x = 0\ndef f():\n    global x\n    x = 1", bindings: ["variable x 0", "function f 0"] },
  {
    source: "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2",
    bindings: ["function f 0", "variable x 1", "function g 1"],
  },
  { source: "type T[K] = list[K]", bindings: ["variable T 0"] },
  {
    source: "match a:\n    case [x, *y] | {'k': z, **w}: pass",
    bindings: ["variable x 0", "variable y 0", "variable z 0", "variable w 0"],
  },
  {
    source: "match a:\n    case B(c=d) as e: pass\n    case F.g: pass\n    case _: pass",
    bindings: ["variable d 0", "variable e 0"],
  },
  { source: "try:\n    import a\nexcept ImportError:\n    a = None", bindings: ["import a 0"] },
];

async function check({ source, bindings }: BindingCase): Promise<void> {
  const module = pythonModule(await tableOf(source, "python"));
  assert.deepEqual(
    module.bindings.map(({ kind, name, owner }) => `${kind} ${name} ${owner}`),
    bindings,
  );
  for (const { name, span } of module.bindings) assert.equal(source.slice(span.start, span.end), name);
}

test("variables and the scopes that own them", async (context) => {
  for (const each of cases) await context.test(JSON.stringify(each.source), () => check(each));
});
