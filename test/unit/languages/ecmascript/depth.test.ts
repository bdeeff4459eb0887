import assert from "node:assert/strict";
import { test } from "node:test";
import { ecmascriptModule } from "../../../../src/languages/ecmascript/frontEnd.ts";
import type { Module } from "../../../../src/model/module.ts";
import { tableOf } from "../../../support/syntax.ts";

interface DepthCase {
  readonly name: string;
  readonly text: string;
  /** Calls that the model must hold at least: all of them, unless they nest too deep. */
  readonly calls: number;
}

const deep = 100_000;

const cases: readonly DepthCase[] = [
  { name: "nested brackets", text: "[".repeat(deep) + "]".repeat(deep), calls: 0 },
  { name: "brackets never closed", text: `f(); ${"(".repeat(deep)}`, calls: 1 },
  { name: "nested calls", text: `${"f(".repeat(deep)}${")".repeat(deep)}; g();`, calls: 300 },
  { name: "nested blocks", text: `${"{".repeat(deep)}f();${"}".repeat(deep)} g();`, calls: 1 },
  { name: "nested functions", text: `${"() => ".repeat(20_000)}f(); g();`, calls: 1 },
  { name: "nested patterns", text: `const ${"[".repeat(20_000)}a${"]".repeat(20_000)} = f();`, calls: 1 },
  { name: "a sum of calls", text: `x = ${Array(10_000).fill("f()").join(" + ")};`, calls: 10_000 },
  { name: "mixed operators", text: `x = ${Array(5_000).fill("f() - g()").join(" + ")};`, calls: 10_000 },
  { name: "short circuits", text: `x = ${Array(10_000).fill("f()").join(" || ")};`, calls: 10_000 },
  { name: "a chain of calls", text: `p${".then(f())".repeat(1_000)};`, calls: 2_000 },
  { name: "a chain of optional calls", text: `p${"?.then(f())".repeat(1_000)};`, calls: 2_000 },
  { name: "a chain of members", text: `x = f()${".a".repeat(deep)};`, calls: 1 },
  { name: "a chain of else if", text: `${Array(2_000).fill("if (f()) g();").join(" else ")}`, calls: 4_000 },
  { name: "a chain of conditionals", text: `x = ${"a ? f() : ".repeat(10_000)}b;`, calls: 300 },
  { name: "a union of types", text: `let x: ${Array(10_000).fill("A").join(" | ")} = f();`, calls: 1 },
  { name: "nested types", text: `let x: ${"A<".repeat(5_000)}B${">".repeat(5_000)} = f();`, calls: 1 },
];

function callsIn({ callables }: Module): number {
  return callables.flatMap(({ operations }) => operations).filter(({ kind }) => kind === "call").length;
}

async function check({ text, calls }: DepthCase): Promise<void> {
  for (const grammar of ["typescript", "tsx"] as const) {
    const module = ecmascriptModule(await tableOf(text, grammar));
    assert.ok(callsIn(module) >= calls, `${callsIn(module)} calls`);
    assert.ok(JSON.stringify(module).length > 0, "what is deep in the text is not deep in the model");
  }
}

for (const each of cases) test(`depth: ${each.name}`, () => check(each));
