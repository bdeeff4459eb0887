import assert from "node:assert/strict";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import type { Module } from "../../../../src/model/module.ts";
import type { Span } from "../../../../src/model/span.ts";
import { assertModule } from "../../../support/moduleInvariants.ts";
import { tableOf } from "../../../support/syntax.ts";

interface SpanCase {
  readonly title: string;
  readonly source: string;
  readonly select: (module: Module) => readonly (Span | null | undefined)[];
  /** The texts of the selected spans. */
  readonly texts: readonly string[];
}

const decorated = "@task\nasync def f(x):\n    g(x)\n\n\ny = 1\n";
const loop = "for x in xs:\n    f(x)  # why\n    g()\nelse:\n    h()\n";

const cases: readonly SpanCase[] = [
  {
    title: "a statement ends before its line does",
    source: "f()  # note\r\n\tg ()\r\n",
    select: ({ callables }) => callables[0]?.statements ?? [],
    texts: ["f()", "g ()"],
  },
  {
    title: "a definition includes its decorators",
    source: decorated,
    select: ({ callables }) => callables[0]?.statements ?? [],
    texts: ["@task\nasync def f(x):\n    g(x)", "y = 1"],
  },
  {
    title: "a callable, its name and its body",
    source: decorated,
    select: ({ callables }) => [callables[1], callables[1]?.nameSpan, callables[1]?.body],
    texts: ["@task\nasync def f(x):\n    g(x)", "f", "g(x)"],
  },
  {
    title: "a call and its arguments",
    source: "x = a.b (c, d = 1)",
    select: ({ callables }) =>
      callables[0]?.operations.flatMap((each) => (each.kind === "call" ? [each, each.argumentsSpan] : [])) ?? [],
    texts: ["a.b (c, d = 1)", "(c, d = 1)"],
  },
  {
    title: "a generator as the only argument",
    source: "sum(f(x) for x in xs)",
    select: ({ callables }) =>
      callables[0]?.operations.flatMap((each) => (each.kind === "call" ? [each.argumentsSpan] : [])) ?? [],
    texts: ["(x)", "(f(x) for x in xs)"],
  },
  {
    title: "a loop, its suite and its else",
    source: loop,
    select: ({ callables }) =>
      callables[0]?.regions.slice(1).flatMap((each) => (each.kind === "loop" ? [each, each.body] : [each])) ?? [],
    texts: ["for x in xs:\n    f(x)  # why\n    g()", "f(x)  # why\n    g()", "h()"],
  },
  {
    title: "arms, handlers and contexts",
    source: "if a: b\nelif c: d\nelse: e\ntry: f\nexcept G as h: i\nfinally: j\nwith k: l\n",
    select: ({ callables }) => callables[0]?.regions.slice(1) ?? [],
    texts: ["b", "elif c: d\nelse: e", "d", "e", "f", "except G as h: i", "j", "with k: l"],
  },
  {
    title: "offsets count UTF-16 units",
    source: "s = '😀'; f('é')\n",
    select: ({ callables }) => callables[0]?.statements ?? [],
    texts: ["s = '😀'", "f('é')"],
  },
  {
    title: "a byte order mark",
    source: "\uFEFFimport a\n",
    select: ({ imports, callables }) => [...imports, ...(callables[0]?.statements ?? [])],
    texts: ["a", "import a"],
  },
  {
    title: "imported names, comments and members",
    source: "from a import (b as c, # why\n  d)\nc.e\n",
    select: ({ imports, comments, callables }) => [
      ...imports,
      ...comments,
      ...(callables[0]?.operations.flatMap((each) =>
        each.kind === "evaluate" && each.value.kind === "member" ? [each.value.nameSpan] : [],
      ) ?? []),
    ],
    texts: ["b as c", "d", "# why", "e"],
  },
  {
    title: "syntax errors are outermost and in order",
    source: "x = 1 1\ny = 2\nz = = 3\n",
    select: ({ syntaxErrors }) => syntaxErrors,
    texts: ["1", "="],
  },
];

async function check({ source, select, texts }: SpanCase): Promise<void> {
  const module = pythonModule(await tableOf(source, "python"));
  assertModule(module, source);
  assert.deepEqual(
    select(module).map((span) => span && source.slice(span.start, span.end)),
    texts,
  );
}

test("spans", async (context) => {
  for (const each of cases) await context.test(each.title, () => check(each));
});

test("comments lose their marks", async () => {
  const module = pythonModule(await tableOf("x = 1  ## type: int \n#!interpreter\n#\n", "python"));
  assert.deepEqual(
    module.comments.map(({ text }) => text),
    ["type: int", "!interpreter", ""],
  );
});
