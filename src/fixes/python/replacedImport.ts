import type { Callable, CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { pathOf } from "../../project/expressions.ts";
import { isUsedElsewhere } from "../otherUses.ts";
import { ensureImport, type WantedImport } from "./imports.ts";
import { removeUnusedImport } from "./unusedImport.ts";

/**
 * Calls something else instead, with the same arguments: `ThreadPoolExecutor(4)` → `ProcessPoolExecutor(4)`. A name that is
 * imported for these calls only makes room in its import for the new one of the same module; else an import is added.
 * Null when a call has no plain name.
 */
export function replaceImported(
  module: Module,
  text: string,
  callable: Callable,
  uses: readonly CallOperation[],
  wanted: WantedImport & { readonly name: string },
): readonly TextEdit[] | null {
  const [first] = uses;
  if (!first || uses.some(({ callee }) => callee.kind !== "name" && callee.kind !== "member")) return null;
  const swapped = swappedEntry(module, text, uses, wanted);
  const known = swapped
    ? { edits: [swapped], reference: wanted.name }
    : ensureImport(module, text, { callable, offset: first.start }, wanted);
  const calls = uses.map(({ callee: { start, end } }) => ({ start, end, newText: known.reference }));
  const removed = swapped ? null : removedImport(module, text, first, uses, known.reference);
  return [...known.edits, ...calls, ...(removed ? [removed] : [])];
}

/** Takes away the import of what was called, when nothing else needs it. */
function removedImport(
  module: Module,
  text: string,
  { callee }: CallOperation,
  uses: readonly CallOperation[],
  reference: string,
): TextEdit | null {
  const root = pathOf(callee)?.root;
  const replaced = uses.map(({ callee: { start, end } }) => ({ start, end }));
  if (!root || reference.startsWith(`${root.name}.`)) return null;
  return removeUnusedImport(module, text, root, replaced, true);
}

/** `from concurrent.futures import ThreadPoolExecutor`, when nothing but the calls needs that name. */
function swappedEntry(
  module: Module,
  text: string,
  uses: readonly CallOperation[],
  wanted: WantedImport & { readonly name: string },
): TextEdit | null {
  const names = uses.map(({ callee }) => (callee.kind === "name" ? callee.binding : null));
  const [binding, ...others] = new Set(names);
  if (binding === null || binding === undefined || others.length > 0) return null;
  const imported = module.imports.filter((one) => one.binding === binding);
  const [only] = imported;
  const statement = module.callables[only?.callable ?? -1]?.statements[only?.statement ?? -1];
  if (!only || imported.length > 1 || only.module !== wanted.module || !statement) return null;
  if (module.bindings.some(({ name }) => name === wanted.name)) return null;
  if (isUsedElsewhere(module, text, binding, [statement, ...uses.map(({ callee }) => callee)])) return null;
  const entry = text.slice(only.start, only.end);
  if (only.name === null || entry !== only.name) return null;
  return { start: only.start, end: only.end, newText: wanted.name };
}
