import type { HandleKind } from "../knowledge/concurrencyTable.ts";
import type { Module } from "../model/module.ts";

/** `base`, or `base_2`, `base_3` … when the module already uses the name. */
export function freshName(module: Module, base: string): string {
  const taken = new Set(module.bindings.map(({ name }) => name));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number++;
  return `${base}_${number}`;
}

/** What a value of each kind is called when nobody has named it, and several of them. */
const kindNames: Readonly<Record<HandleKind, readonly [one: string, many: string]>> = {
  thread: ["thread", "threads"],
  process: ["process", "processes"],
  greenlet: ["greenlet", "greenlets"],
  task: ["task", "tasks"],
  future: ["future", "futures"],
  "child-process": ["process", "processes"],
  worker: ["worker", "workers"],
};

/** A name for one handle of a kind. */
export function handleName(kind: HandleKind): string {
  return kindNames[kind][0];
}

/** A name for the list of handles that `variable` holds one after another: `down` → `downs`, `t` → `threads`. */
export function listName(kind: HandleKind, variable: string): string {
  const isAbbreviation = variable.length === 1 || (variable.length <= 3 && kindNames[kind][0].startsWith(variable));
  if (isAbbreviation) return kindNames[kind][1];
  return /(?:s|x|ch|sh)$/.test(variable) ? `${variable}es` : `${variable}s`;
}
