import type { Callable } from "../model/callable.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Export, Module } from "../model/module.ts";
import { addNames } from "./concernedWords.ts";
import { isSameShape } from "./functionHeader.ts";
import { comeAndGone } from "./movedIds.ts";

/** The names by which others have to do with callables that have come or gone: their own, those of their classes, and of what they assign to. */
export function namesOfOthers(before: Module, after: Module, ids: MovedIds): ReadonlySet<string> {
  const { gone, come } = comeAndGone(before, after, ids);
  const names = new Set<string>();
  for (const callable of gone) addNamesOf(names, callable, before);
  for (const callable of come) addNamesOf(names, callable, after);
  names.delete("");
  return names;
}

function addNamesOf(names: Set<string>, { name, class: owner, operations }: Callable, { classes }: Module): void {
  names.add(name);
  if (owner !== null) names.add(classes[owner]?.name ?? "");
  for (const operation of operations) {
    if (operation.kind === "bind" && operation.target.kind === "member") names.add(operation.target.name);
  }
}

/** The names of what a module exports in another way than before. */
export function differentExports({ exports: before }: Module, { exports: after }: Module): readonly string[] {
  const isSame = (left: Export | undefined, right: Export | undefined): boolean => isSameShape(left, right);
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSame(before[first], after[first])) first++;
  let behind = 0;
  while (behind < least - first && isSame(before.at(-1 - behind), after.at(-1 - behind))) behind++;
  const others = [...before.slice(first, before.length - behind), ...after.slice(first, after.length - behind)];
  return others.flatMap(({ name }) => (name === "*" ? [] : [name]));
}

/** The words themselves, and the names of classes that extend what they name, directly or not. */
export function withSubclasses(words: ReadonlySet<string>, module: Module): ReadonlySet<string> {
  const result = new Set(words);
  for (let size = -1; size < result.size; ) {
    size = result.size;
    for (const { name, bases, body } of module.classes) {
      const outer = module.callables[module.callables[body]?.parent ?? 0];
      if (result.has(name) || bases.length === 0 || !outer) continue;
      const read = new Set<string>();
      addNames(read, outer, bases);
      if ([...read].some((word) => result.has(word))) result.add(name);
    }
  }
  return result;
}
