import assert from "node:assert/strict";
import { ecmascriptModule } from "../../../src/languages/ecmascript/frontEnd.ts";
import { pythonModule } from "../../../src/languages/python/frontEnd.ts";
import type { Callable, CallOperation } from "../../../src/model/callable.ts";
import type { Module } from "../../../src/model/module.ts";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import { countFaults } from "../../../src/syntax/table.ts";
import { tableOf } from "../../support/syntax.ts";

/** A text in which `«…»` stands around one call. */
export interface MarkedCall {
  readonly module: Module;
  /** Without the marks. */
  readonly text: string;
  readonly callable: Callable;
  readonly call: CallOperation;
}

/** The model of a text with one marked call. */
export async function markedCall(marked: string, grammar: GrammarName): Promise<MarkedCall> {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  const module = await moduleOf(text, grammar);
  for (const callable of module.callables) {
    for (const call of callable.operations) {
      if (call.kind === "call" && call.start === start && call.end === end) return { module, text, callable, call };
    }
  }
  return assert.fail(`no call is marked in:\n${marked}`);
}

export async function moduleOf(text: string, grammar: GrammarName): Promise<Module> {
  const table = await tableOf(text, grammar);
  return grammar === "python" ? pythonModule(table) : ecmascriptModule(table);
}

/** Fails when a text has more syntax faults than the one it was made from. */
export async function assertNoNewFaults(before: string, after: string, grammar: GrammarName): Promise<void> {
  const [had, has] = [await tableOf(before, grammar), await tableOf(after, grammar)].map(countFaults);
  assert.ok((has ?? 0) <= (had ?? 0), `${has} faults, there were ${had}:\n${after}`);
}
