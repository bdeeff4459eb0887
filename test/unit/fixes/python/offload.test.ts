import assert from "node:assert/strict";
import { test } from "node:test";
import { asyncLibraryOf } from "../../../../src/fixes/python/asyncLibrary.ts";
import { offloadCall } from "../../../../src/fixes/python/offload.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { pythonFaults } from "../../../support/pythonCompile.ts";
import { assertNoNewFaults, markedCall } from "../marked.ts";

interface Case {
  readonly what: string;
  /** The call between «» marks. */
  readonly before: string;
  /** Null when nothing is offered. */
  readonly after: string | null;
  readonly pythonVersion?: string;
  readonly isLazy?: boolean;
}

/** A statement inside an asynchronous function of a module that imports asyncio. */
function inside(body: string): string {
  const lines = body.split("\n").map((line) => (line === "" ? line : `    ${line}`));
  return `import asyncio\nimport functools\n\n\nasync def main(a, p, u):\n${lines.join("\n")}\n`;
}

const statement = (what: string, before: string, after: string | null, more: Partial<Case> = {}): Case => ({
  what,
  before: inside(before),
  after: after && inside(after),
  ...more,
});

const forms: readonly Case[] = [
  statement("positional", "«get(u)»", "await asyncio.to_thread(get, u)"),
  statement("keywords", "«get(u, timeout=3)»", "await asyncio.to_thread(get, u, timeout=3)"),
  statement("stars", "«get(*a, **p)»", "await asyncio.to_thread(get, *a, **p)"),
  statement("no arguments", "«a.read()»", "await asyncio.to_thread(a.read)"),
  statement("no arguments but blanks", "«a.read( )»", "await asyncio.to_thread(a.read)"),
  statement("blanks inside", "«get( u )»", "await asyncio.to_thread(get, u )"),
  statement("blank before the list", "«get (u)»", "await asyncio.to_thread(get, u)"),
  statement("trailing comma", "«get(u,)»", "await asyncio.to_thread(get, u,)"),
  statement("assigned", "x = «get(u)»", "x = await asyncio.to_thread(get, u)"),
  statement("annotated", "x: int = «get(u)»", "x: int = await asyncio.to_thread(get, u)"),
  statement("added", "a += «get(u)»", "a += await asyncio.to_thread(get, u)"),
  statement("unpacked", "x, y = «get(u)»", "x, y = await asyncio.to_thread(get, u)"),
  statement("walrus around", "if (x := «get(u)»):\n    pass", "if (x := await asyncio.to_thread(get, u)):\n    pass"),
  statement("member", "«get(u)».json()", "(await asyncio.to_thread(get, u)).json()"),
  statement("member in a value", "x = «get(u)».text", "x = (await asyncio.to_thread(get, u)).text"),
  statement("subscript", "x = «get(u)»[0]", "x = (await asyncio.to_thread(get, u))[0]"),
  statement("called", "x = «get(u)»(1)", "x = (await asyncio.to_thread(get, u))(1)"),
  statement("slice", "x = «get(u)»[1:]", "x = (await asyncio.to_thread(get, u))[1:]"),
  statement(
    "member below",
    "x = (\n    «get(u)»\n    .json()\n)",
    "x = (\n    (await asyncio.to_thread(get, u))\n    .json()\n)",
  ),
  statement(
    "member below a comment",
    "x = (\n    «get(u)»  # why.\n    .json()\n)",
    "x = (\n    (await asyncio.to_thread(get, u))  # why.\n    .json()\n)",
  ),
  statement(
    "member on a joined line",
    "x = «get(u)» \\\n    .json()",
    "x = (await asyncio.to_thread(get, u)) \\\n    .json()",
  ),
  statement("in parentheses", "x = («get(u)»).json()", "x = (await asyncio.to_thread(get, u)).json()"),
  statement("a list below", "«get(u)»\n[a for a in p]", "await asyncio.to_thread(get, u)\n[a for a in p]"),
  statement("outer call of a chain", "x = «open(p).read()»", "x = await asyncio.to_thread(open(p).read)"),
  statement("inner call of a chain", "x = «open(p)».read()", "x = (await asyncio.to_thread(open, p)).read()"),
  statement("sum", "x = 1 + «get(u)»", "x = 1 + await asyncio.to_thread(get, u)"),
  statement("power", "x = «get(u)» ** 2", "x = await asyncio.to_thread(get, u) ** 2"),
  statement("exponent", "x = 2 ** «get(u)»", "x = 2 ** await asyncio.to_thread(get, u)"),
  statement("minus", "x = -«get(u)»", "x = -await asyncio.to_thread(get, u)"),
  statement("not", "x = not «get(u)»", "x = not await asyncio.to_thread(get, u)"),
  statement("comparison", "x = «get(u)» == 2", "x = await asyncio.to_thread(get, u) == 2"),
  statement("membership", "x = a in «get(u)»", "x = a in await asyncio.to_thread(get, u)"),
  statement("or", "x = a or «get(u)»", "x = a or await asyncio.to_thread(get, u)"),
  statement("choice", "x = «get(u)» if a else p", "x = await asyncio.to_thread(get, u) if a else p"),
  statement("choice with no blank", "x = 1 if a else«(get)(u)»", "x = 1 if a else await asyncio.to_thread((get), u)"),
  statement("argument", "print(«get(u)»)", "print(await asyncio.to_thread(get, u))"),
  statement("keyword argument", "print(end=«get(u)»)", "print(end=await asyncio.to_thread(get, u))"),
  statement("spread argument", "print(*«get(u)»)", "print(*await asyncio.to_thread(get, u))"),
  statement("spread mapping", "print(**«get(u)»)", "print(**await asyncio.to_thread(get, u))"),
  statement("list element", "x = [«get(u)», 1]", "x = [await asyncio.to_thread(get, u), 1]"),
  statement("dict value", "x = {'a': «get(u)»}", "x = {'a': await asyncio.to_thread(get, u)}"),
  statement("index", "x = a[«get(u)»]", "x = a[await asyncio.to_thread(get, u)]"),
  statement("f-string", 'x = f"{«get(u)»!r:>10}"', 'x = f"{await asyncio.to_thread(get, u)!r:>10}"'),
  statement("member in an f-string", 'x = f"{«get(u)».text}"', 'x = f"{(await asyncio.to_thread(get, u)).text}"'),
  statement("condition", "if «get(u)»:\n    pass", "if await asyncio.to_thread(get, u):\n    pass"),
  statement("loop condition", "while «get(u)»:\n    pass", "while await asyncio.to_thread(get, u):\n    pass"),
  statement("iterable", "for x in «get(u)»:\n    pass", "for x in await asyncio.to_thread(get, u):\n    pass"),
  statement("returned", "return «get(u)»", "return await asyncio.to_thread(get, u)"),
  statement("yielded", "yield «get(u)»", "yield await asyncio.to_thread(get, u)"),
  statement("raised", "raise «get(u)»", "raise await asyncio.to_thread(get, u)"),
  statement("asserted", "assert «get(u)», a", "assert await asyncio.to_thread(get, u), a"),
  statement("deleted", "del «get(u)».x", "del (await asyncio.to_thread(get, u)).x"),
  statement("target", "«get(u)».x = 1", "(await asyncio.to_thread(get, u)).x = 1"),
  statement("after another statement", "a = 1; «get(u)»", "a = 1; await asyncio.to_thread(get, u)"),
  statement(
    "matched",
    "match «get(u)»:\n    case 1:\n        pass",
    "match await asyncio.to_thread(get, u):\n    case 1:\n        pass",
  ),
  statement("inside with", "with a:\n    «get(u)»", "with a:\n    await asyncio.to_thread(get, u)"),
  statement("inside a context", "with a(«get(u)»):\n    pass", "with a(await asyncio.to_thread(get, u)):\n    pass"),
  statement(
    "handler",
    "try:\n    pass\nexcept OSError:\n    «get(u)»",
    "try:\n    pass\nexcept OSError:\n    await asyncio.to_thread(get, u)",
  ),
  statement("list comprehension", "x = [«get(y)» for y in u]", "x = [await asyncio.to_thread(get, y) for y in u]"),
  statement(
    "dict comprehension",
    "x = {y: «get(y)» for y in u}",
    "x = {y: await asyncio.to_thread(get, y) for y in u}",
  ),
  statement(
    "set comprehension filter",
    "x = {y for y in u if «get(y)»}",
    "x = {y for y in u if await asyncio.to_thread(get, y)}",
  ),
  statement(
    "first iterable of a generator",
    "x = (y for y in «get(u)»)",
    "x = (y for y in await asyncio.to_thread(get, u))",
  ),
  statement(
    "nested comprehension",
    "x = [[«get(y)» for y in z] for z in u]",
    "x = [[await asyncio.to_thread(get, y) for y in z] for z in u]",
  ),
  statement(
    "two loops",
    "x = [«get(y)» for z in u for y in z]",
    "x = [await asyncio.to_thread(get, y) for z in u for y in z]",
    { pythonVersion: "3.9" },
  ),
  statement("awaited argument", "«get(await a)»", "await asyncio.to_thread(get, await a)"),
  statement("generator argument", "«get(y for y in u)»", "await asyncio.to_thread(get, (y for y in u))"),
  statement("lambda argument", "«get(u, key=lambda y: y)»", "await asyncio.to_thread(get, u, key=lambda y: y)"),
  statement("super", "«super().save(u)»", "await asyncio.to_thread(super().save, u)"),
  statement("parenthesised callee", "«(a.get)(u)»", "await asyncio.to_thread((a.get), u)"),
  statement(
    "lines of arguments",
    "x = «get(\n    u,\n    timeout=3,  # seconds\n)»",
    "x = await asyncio.to_thread(\n    get,\n    u,\n    timeout=3,  # seconds\n)",
  ),
  statement(
    "hanging arguments",
    "x = «get(u,  # where\n        timeout=3)»",
    "x = await asyncio.to_thread(get, u,  # where\n        timeout=3)",
  ),
  statement("comment alone", "«get(  # why\n)»", "await asyncio.to_thread(get  # why\n)"),
  statement("callee on lines", "(\n    «a\n    .get(u)»\n)", "(\n    await asyncio.to_thread(a\n    .get, u)\n)"),
];

const versions: readonly Case[] = [
  statement("executor", "«get(u)»", "await asyncio.get_running_loop().run_in_executor(None, get, u)", {
    pythonVersion: "3.8",
  }),
  statement("executor without arguments", "«get()»", "await asyncio.get_running_loop().run_in_executor(None, get)", {
    pythonVersion: "3.8",
  }),
  statement("executor with stars", "«get(*a)»", "await asyncio.get_running_loop().run_in_executor(None, get, *a)", {
    pythonVersion: "3.7",
  }),
  statement(
    "executor with keywords",
    "x = «get(u, timeout=3)».text",
    "x = (await asyncio.get_running_loop().run_in_executor(\n    None, functools.partial(get, u, timeout=3)\n)).text",
    { pythonVersion: "3.8" },
  ),
  statement(
    "executor with a mapping",
    "«get(**a)»",
    "await asyncio.get_running_loop().run_in_executor(None, functools.partial(get, **a))",
    { pythonVersion: "3.8" },
  ),
  statement(
    "executor with lines",
    "«get(\n    u,\n    timeout=3,\n)»",
    "await asyncio.get_running_loop().run_in_executor(None, functools.partial(\n    get,\n    u,\n    timeout=3,\n))",
    { pythonVersion: "3.8" },
  ),
  statement("a thread since 3.9", "«get(u)»", "await asyncio.to_thread(get, u)", { pythonVersion: "3.9" }),
  statement("a thread since 3.10", "«get(u)»", "await asyncio.to_thread(get, u)", { pythonVersion: "3.10" }),
  {
    what: "trio",
    before: "import trio\n\n\nasync def main(u):\n    return «get(u)».text\n",
    after: "import trio\n\n\nasync def main(u):\n    return (await trio.to_thread.run_sync(get, u)).text\n",
  },
  {
    what: "trio with keywords",
    before: "import trio\n\n\nasync def main(u):\n    «get(*u, timeout=3)»\n",
    after:
      "import functools\n\nimport trio\n\n\nasync def main(u):\n    await trio.to_thread.run_sync(functools.partial(get, *u, timeout=3))\n",
  },
  {
    what: "anyio by member",
    before: "from anyio import to_thread\n\n\nasync def main(u):\n    «get(u)»\n",
    after: "from anyio import to_thread\n\n\nasync def main(u):\n    await to_thread.run_sync(get, u)\n",
  },
  {
    what: "anyio and trio",
    before: "import anyio\nimport trio\n\n\nasync def main(u):\n    «get(u)»\n",
    after: "import anyio\nimport trio\n\n\nasync def main(u):\n    await anyio.to_thread.run_sync(get, u)\n",
  },
  {
    what: "trio with asyncio",
    before: "import asyncio\nimport trio\n\n\nasync def main(u):\n    «get(u)»\n",
    after: "import asyncio\nimport trio\n\n\nasync def main(u):\n    await asyncio.to_thread(get, u)\n",
  },
  {
    what: "both imports missing",
    before: "import os\n\n\nasync def main(u):\n    «get(u, timeout=3)»\n",
    after:
      "import asyncio\nimport functools\nimport os\n\n\nasync def main(u):\n    await asyncio.get_running_loop().run_in_executor(\n        None, functools.partial(get, u, timeout=3)\n    )\n",
    pythonVersion: "3.8",
  },
  {
    what: "Windows line ends",
    before: "import os\r\n\r\n\r\nasync def main(u):\r\n\tx = «get(\r\n\t\tu,\r\n\t)»\r\n",
    after:
      "import asyncio\r\nimport os\r\n\r\n\r\nasync def main(u):\r\n\tx = await asyncio.to_thread(\r\n\t\tget,\r\n\t\tu,\r\n\t)\r\n",
  },
];

const lazy = { isLazy: true };
const lazyForms: readonly Case[] = [
  statement(
    "taken by a new list",
    "for x in «p.glob('*')»:\n    pass",
    "for x in await asyncio.to_thread(lambda: list(p.glob('*'))):\n    pass",
    lazy,
  ),
  statement(
    "taken by the list around",
    "x = list(«p.glob('*')»)",
    "x = await asyncio.to_thread(lambda: list(p.glob('*')))",
    lazy,
  ),
  statement(
    "taken by sorted",
    "x = sorted(«p.iterdir()», key=len)[0]",
    "x = (await asyncio.to_thread(lambda: sorted(p.iterdir(), key=len)))[0]",
    lazy,
  ),
  statement(
    "comprehension",
    "x = [y for y in «p.iterdir()»]",
    "x = [y for y in await asyncio.to_thread(lambda: list(p.iterdir()))]",
    lazy,
  ),
  statement("next", "x = next(«p.iterdir()»)", "x = next(await asyncio.to_thread(lambda: list(p.iterdir())))", lazy),
  statement(
    "executor",
    "x = list(«p.iterdir()»)",
    "x = await asyncio.get_running_loop().run_in_executor(None, lambda: list(p.iterdir()))",
    { isLazy: true, pythonVersion: "3.8" },
  ),
  statement("awaits inside", "x = list(«p.glob(await a)»)", null, lazy),
  statement("super inside", "x = list(«super().glob(a)»)", null, lazy),
  statement("walrus inside", "x = list(«p.glob((y := a))»)", null, lazy),
];

const refused: readonly Case[] = [
  statement("lambda", "x = lambda: «get(u)»", null),
  statement("nested function", "def f():\n    «get(u)»", null),
  statement("generator element", "x = («get(y)» for y in u)", null),
  statement("generator filter", "x = any(y for y in u if «get(y)»)", null),
  statement("list inside a generator", "x = any([«get(y)»] for y in u)", null),
  statement("later iterable of a generator", "x = (z for y in u for z in «get(y)»)", null),
  statement("default", "def f(x=«get(u)»):\n    pass", null),
  statement("decorator", "@«get(u)»\ndef f():\n    pass", null),
  statement("base class", "class A(«get(u)»):\n    pass", null),
  statement("class body", "class A:\n    x = «get(u)»", null),
  statement("context", "with «open(p)» as x:\n    pass", null),
  statement("second context", "with a, «open(p)»:\n    pass", null),
  statement("awaited already", "await «get(u)»", null),
  statement("yielding argument", "«get((yield u))»", null),
  statement("unknown callee", "«a[0](u)»", null),
  statement("annotation", "x: «get(u)» = 1", null),
  statement("self-printing f-string", 'x = f"{«get(u)»=}"', null),
  statement("nested comprehension before 3.11", "x = [[«get(y)» for y in z] for z in u]", null, {
    pythonVersion: "3.10",
  }),
  { what: "synchronous function", before: "def main(u):\n    «get(u)»\n", after: null },
  { what: "module", before: "«get(u)»\n", after: null },
  { what: "default of an asynchronous function", before: "async def main(u=«get()»):\n    pass\n", after: null },
];

const results: { readonly what: string; readonly text: string }[] = [];

for (const [group, cases] of Object.entries({ forms, versions, lazyForms, refused })) {
  for (const one of cases) test(`offload, ${group}: ${one.what}`, () => check(one));
}

test("what offloading gives is Python", (context) => {
  const faults = pythonFaults(results.map(({ text }) => text));
  if (faults === null) return context.diagnostic("There is no Python here, so nothing was compiled.");
  assert.deepEqual(
    faults.map(([index, message]) => `${results[index]?.what}: ${message}`),
    [],
  );
});

async function check({ what, before, after, pythonVersion = "auto", isLazy = false }: Case): Promise<void> {
  const marked = await markedCall(before, "python");
  const library = asyncLibraryOf(marked.module);
  const rewrite = offloadCall({ ...marked, library, pythonVersion, isLazy });
  const text = rewrite && applyEdits(marked.text, rewrite.edits);
  assert.equal(text, after);
  if (!rewrite || text === null) return;
  assert.equal(rewrite.applicability, "unsafe");
  await assertNoNewFaults(marked.text, text, "python");
  results.push({ what, text });
}
