import assert from "node:assert/strict";
import { test } from "node:test";
import { ecmascriptModule } from "../../../../src/languages/ecmascript/frontEnd.ts";
import type { Module } from "../../../../src/model/module.ts";
import type { Span } from "../../../../src/model/span.ts";
import type { GrammarName } from "../../../../src/syntax/grammarName.ts";
import { assertModule } from "../../../support/moduleInvariants.ts";
import { tableOf } from "../../../support/syntax.ts";

/** Finds in a module what a case is about, as lines; `at` gives the source text of a span. */
type View = (module: Module, at: (span: Span | null) => string) => readonly string[];

const statements: View = ({ callables }, at) =>
  callables.flatMap(({ id, statements: own }) => own.map((each) => `#${id} ${each.kind}: ${at(each)}`));
const calls: View = ({ callables }, at) =>
  callables.flatMap(({ operations }) =>
    operations.flatMap((each) => (each.kind === "call" ? [`${at(each)} | ${at(each.argumentsSpan)}`] : [])),
  );
const bodies: View = ({ callables }, at) =>
  callables.slice(1).map((each) => `${at(each.nameSpan)} | ${at(each)} | ${at(each.body)}`);
const loops: View = ({ callables }, at) =>
  callables.flatMap(({ regions }) =>
    regions.flatMap((each) => (each.kind === "loop" ? [`${at(each)} | ${at(each.body)}`] : [])),
  );
const bindings: View = (module, at) => module.bindings.map((each) => `${each.kind} ${at(each.span)} of ${each.owner}`);
const comments: View = (module) => module.comments.map(({ text }) => text);
const classes: View = (module, at) => module.classes.map((each) => `${at(each.nameSpan)} | ${at(each)}`);
const members: View = ({ callables }, at) =>
  callables.flatMap(({ operations }) =>
    operations.flatMap((each) =>
      each.kind === "evaluate" && each.value.kind === "member" ? [at(each.value.nameSpan)] : [],
    ),
  );
const imports: View = (module, at) =>
  module.imports.map((each) => {
    const statement = module.callables[each.callable]?.statements[each.statement ?? -1];
    return `${at(each)} in ${at(statement ?? null)}`;
  });
const parameters: View = ({ callables }, at) =>
  callables.flatMap(({ parameters: own }) => own.map((each) => `${each.form} ${at(each.span)}`));

interface ViewCase {
  readonly title: string;
  readonly view: View;
  readonly source: string;
  readonly expected: readonly string[];
  readonly grammar?: GrammarName;
}

const cases: readonly ViewCase[] = [
  {
    title: "statements end with their semicolon",
    view: statements,
    source: "f();\ng()\nlet x = 1;\nx++;",
    expected: ["#0 expression: f();", "#0 expression: g()", "#0 bind: let x = 1;", "#0 bind: x++;"],
  },
  {
    title: "export and labels belong to the statement",
    view: statements,
    source: "export const a = 1;\nouter: inner: for (;;) break outer;",
    expected: ["#0 bind: export const a = 1;", "#0 loop: outer: inner: for (;;) break outer;", "#0 jump: break outer;"],
  },
  {
    title: "compound statements come before their parts",
    view: statements,
    source: "if (a) { f(); } else if (b) g();\ntry { h(); } finally {}\nswitch (a) { case 1: i(); }",
    expected: [
      "#0 branch: if (a) { f(); } else if (b) g();",
      "#0 expression: f();",
      "#0 branch: if (b) g();",
      "#0 expression: g();",
      "#0 try: try { h(); } finally {}",
      "#0 expression: h();",
      "#0 branch: switch (a) { case 1: i(); }",
      "#0 expression: i();",
    ],
  },
  {
    title: "kinds of statements",
    view: statements,
    source: 'import "a"; const b = require("b"); function f() { return; throw 1; } debugger; class C {} with (o) {}',
    expected: [
      '#0 import: import "a";',
      '#0 import: const b = require("b");',
      "#0 define: function f() { return; throw 1; }",
      "#0 other: debugger;",
      "#0 define: class C {}",
      "#0 with: with (o) {}",
      "#1 return: return;",
      "#1 raise: throw 1;",
    ],
  },
  {
    title: "members of a class are statements of its body, decorators included",
    view: statements,
    grammar: "typescript",
    source: "class A {\n  @b() c = 1;\n  @d\n  e() {}\n}",
    expected: [
      "#0 define: class A {\n  @b() c = 1;\n  @d\n  e() {}\n}",
      "#1 bind: @b() c = 1",
      "#1 define: @d\n  e() {}",
    ],
  },
  {
    title: "an arrow without a block has no statement",
    view: statements,
    source: "f(() => g());",
    expected: ["#0 expression: f(() => g());"],
  },
  {
    title: "calls and their arguments",
    view: calls,
    source: "a.b(1)\n  .c( x, y );\nnew D; new E(z); tag`t`;",
    expected: ["a.b(1) | (1)", "a.b(1)\n  .c( x, y ) | ( x, y )", "new D | null", "new E(z) | (z)", "tag`t` | null"],
  },
  {
    title: "bodies: blocks with braces, expressions of arrows",
    view: bodies,
    source: "async function f() { g(); }\nconst h = () => ({ a });\no.p = function q() {};",
    expected: ["f | async function f() { g(); } | { g(); }", "h | () => ({ a }) | ({ a })", "q | function q() {} | {}"],
  },
  {
    title: "names of what is bound to a property",
    view: bodies,
    source: 'o.p = () => 1; x = { "a b": () => 2, get c() { return 3; } };',
    expected: ["o.p | () => 1 | 1", '"a b" | () => 2 | 2', "c | get c() { return 3; } | { return 3; }"],
  },
  {
    title: "loops and what they repeat",
    view: loops,
    source: "for (const a of b) { f(); }\nwhile (c) d();\ndo e(); while (g);",
    expected: ["for (const a of b) { f(); } | { f(); }", "while (c) d(); | d();", "do e(); while (g); | e();"],
  },
  {
    title: "kinds of bindings",
    view: bindings,
    source: 'import i from "i";\nconst c = 1; let v; var w; class K {}\nfunction f(p, { q }) { try {} catch (e) {} }',
    expected: [
      "import i of 0",
      "constant c of 0",
      "variable v of 0",
      "class K of 0",
      "function f of 0",
      "variable w of 0",
      "parameter p of 2",
      "parameter q of 2",
      "variable e of 2",
    ],
  },
  {
    title: "a loop variable is constant or not as it says",
    view: bindings,
    source: "for (const a of b) {} for (let c in d) {} for (let i = 0; ; ) {}",
    expected: ["constant a of 0", "variable c of 0", "variable i of 0"],
  },
  {
    title: "required modules are imports",
    view: bindings,
    source: 'const a = require("a"), { b } = require("b"); var c = require("c").d; const e = await import("e");',
    expected: ["import a of 0", "import b of 0", "import e of 0", "import c of 0"],
  },
  {
    title: "comments without their marks",
    view: comments,
    source: "// interleave: ignore[join-in-loop]\nf(/* a */); /** b\n * c */ // d\n//",
    expected: ["interleave: ignore[join-in-loop]", "a", "b\nc", "d", ""],
  },
  {
    title: "classes",
    view: classes,
    source: "class A {}\nconst B = class {};\nconst C = class D {};",
    expected: ["A | class A {}", "B | class {}", "D | class D {}"],
  },
  {
    title: "the name of a member",
    view: members,
    source: 'a.b;\na?.c;\na["d"];\nthis.#e;\nimport.meta;',
    expected: ["b", "c", '"d"', "#e", "meta"],
  },
  {
    title: "imports and their statements",
    view: imports,
    source: 'import a, { b as c } from "m";\nfunction f() { const { d } = require("n"); }\nimport("o");',
    expected: [
      'a in import a, { b as c } from "m";',
      'b as c in import a, { b as c } from "m";',
      'd in const { d } = require("n");',
      'import("o") in import("o");',
    ],
  },
  {
    title: "parameters",
    view: parameters,
    source: "function f(a, b = 1, { c }, [d] = [], ...e) {}\nconst g = h => h;",
    expected: ["positional a", "positional b = 1", "pattern { c }", "pattern [d] = []", "rest ...e", "positional h"],
  },
];

async function check({ view, source, expected, grammar = "tsx" }: ViewCase): Promise<void> {
  const module = ecmascriptModule(await tableOf(source, grammar));
  assertModule(module, source);
  assert.deepEqual(
    view(module, (span) => (span ? source.slice(span.start, span.end) : "null")),
    expected,
  );
}

for (const each of cases) test(`views: ${each.title}`, () => check(each));
