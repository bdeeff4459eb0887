import assert from "node:assert/strict";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import { assertModule } from "../../../support/moduleInvariants.ts";
import { tableOf } from "../../../support/syntax.ts";

interface NestingCase {
  readonly title: string;
  readonly source: string;
}

const indented = (depth: number): string => " ".repeat(depth);

const cases: readonly NestingCase[] = [
  { title: "open brackets", source: "[".repeat(100_000) },
  { title: "brackets", source: `${"[".repeat(20_000)}${"]".repeat(20_000)}` },
  { title: "parentheses around a call", source: `${"(".repeat(20_000)}f()${")".repeat(20_000)}` },
  { title: "calls in calls", source: `${"f(".repeat(20_000)}${")".repeat(20_000)}` },
  { title: "calls of calls", source: `f${"()".repeat(20_000)}` },
  { title: "members of members", source: `a${".b".repeat(20_000)} = 1` },
  { title: "a long sum", source: `x = a${" + f()".repeat(20_000)}` },
  { title: "operators in turn", source: `x = a${" + b - c".repeat(20_000)}` },
  { title: "a long or", source: `x = a${" or f()".repeat(2_000)}` },
  { title: "negations", source: `x = ${"not ".repeat(20_000)}y` },
  { title: "nested targets", source: `${"(".repeat(5_000)}a,${")".repeat(5_000)} = b` },
  { title: "a long chain of assignments", source: `${"a = ".repeat(20_000)}f()` },
  { title: "lambdas in lambdas", source: `${"lambda: ".repeat(5_000)}f()` },
  { title: "conditional expressions", source: `x = ${"a if b else ".repeat(5_000)}c` },
  { title: "elif after elif", source: `if a: f()\n${"elif b: g()\n".repeat(2_000)}` },
  {
    title: "blocks in blocks",
    source: `${Array.from({ length: 500 }, (_, depth) => `${indented(depth)}if a:\n`).join("")}${indented(500)}f()\n`,
  },
  {
    title: "functions in functions",
    source: `${Array.from({ length: 500 }, (_, depth) => `${indented(depth)}def f():\n`).join("")}${indented(500)}g()\n`,
  },
];

/** Text of any depth gives a module, and the statement after it is understood if the parser did. */
async function check({ source }: NestingCase): Promise<void> {
  const text = `${source}\nlast()\n`;
  const table = await tableOf(text, "python");
  const module = pythonModule(table);
  assertModule(module, text);
  if (module.syntaxErrors.length > 0) return;
  const last = module.callables[0]?.operations.at(-2);
  assert.equal(last?.kind === "call" && last.callee.kind === "name" && last.callee.name, "last");
}

test("deep nesting", async (context) => {
  for (const each of cases) await context.test(each.title, () => check(each));
});
