import type { Keyword } from "../../concepts/conceptOfName.ts";
import type { Callable } from "../../model/callable.ts";
import type { Module } from "../../model/module.ts";
import { callablesAround } from "./nameAt.ts";
import type { Word } from "./wordAt.ts";

/** The keyword that a word of the module is; null for the same letters in a name, a comment or a string. */
export function keywordAt(module: Module, text: string, word: Word): Keyword | null {
  const callables = callablesAround(module, word);
  switch (word.text) {
    case "async":
      return callables.some((callable) => isAsyncOf(callable, text, word)) ? "async" : null;
    case "await":
      return callables.some((callable) => isAwaitOf(callable, word)) ? "await" : null;
    case "yield":
      return callables.some((callable) => isYieldOf(callable, word)) ? "yield" : null;
    default:
      return null;
  }
}

/** `async` of the callable itself, or of a loop or a block in it. */
function isAsyncOf(callable: Callable, text: string, word: Word): boolean {
  const opensBlock = callable.regions.some(
    (region) => (region.kind === "with" || region.kind === "loop") && region.isAsync && region.start === word.start,
  );
  return opensBlock || (callable.isAsync && placeOfAsync(callable, text) === word.start);
}

/** Where `async` stands: right before `def`, `function` or the name, or at the start of an arrow function. */
function placeOfAsync({ start, nameSpan }: Callable, text: string): number {
  if (text.startsWith("async", start) || nameSpan === null || nameSpan.start < start) return start;
  return start + text.slice(start, nameSpan.start).lastIndexOf("async");
}

function isAwaitOf({ operations }: Callable, word: Word): boolean {
  return operations.some(({ kind, start }) => kind === "await" && start === word.start);
}

function isYieldOf({ operations }: Callable, word: Word): boolean {
  return operations.some(({ kind, start }) => kind === "yield" && start === word.start);
}
