import type { Callable } from "../model/callable.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Export, Module } from "../model/module.ts";
import { memberName, type Name } from "../model/names.ts";
import { isSameShape } from "./functionHeader.ts";
import { namesIn, namesOfClass, namesOfDefinition } from "./mentionedNames.ts";
import { comeAndGone } from "./movedIds.ts";

/** The names by which others have to do with callables that have come or gone: their own, those of their classes, and of what they assign to. */
export function namesOfOthers(before: Module, after: Module, ids: MovedIds): ReadonlySet<Name> {
  const { gone, come } = comeAndGone(before, after, ids);
  const names = new Set<Name>();
  for (const callable of gone) addNamesOf(names, callable, before);
  for (const callable of come) addNamesOf(names, callable, after);
  return names;
}

function addNamesOf(names: Set<Name>, callable: Callable, module: Module): void {
  const { kind, class: owner, operations } = callable;
  for (const name of namesOfDefinition(callable, module)) names.add(name);
  if (owner !== null) for (const name of namesOfClass(module, owner)) names.add(name);
  for (const operation of operations) {
    if (operation.kind !== "bind") continue;
    const { target } = operation;
    if (target.kind === "member" || (target.kind === "name" && kind === "class")) names.add(memberName(target.name));
  }
}

/** The names of what a module exports in another way than before. */
export function differentExports({ exports: before }: Module, { exports: after }: Module): readonly Name[] {
  const isSame = (left: Export | undefined, right: Export | undefined): boolean => isSameShape(left, right);
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSame(before[first], after[first])) first++;
  let behind = 0;
  while (behind < least - first && isSame(before.at(-1 - behind), after.at(-1 - behind))) behind++;
  const others = [...before.slice(first, before.length - behind), ...after.slice(first, after.length - behind)];
  return others.flatMap(({ name }) => (name === "*" ? [] : [name, memberName(name)]));
}

/** The words themselves, and the names of classes that extend what they name, directly or not. */
export function withSubclasses(words: ReadonlySet<Name>, module: Module): ReadonlySet<Name> {
  const result = new Set(words);
  for (let size = -1; size < result.size; ) {
    size = result.size;
    for (const { id, bases, body } of module.classes) {
      const outer = module.callables[module.callables[body]?.parent ?? 0];
      if (bases.length === 0 || !outer) continue;
      // In a class that was kept, names do not tell yet what they stand for.
      const read = [...namesIn(module, outer, bases)].map((name) => name.replace(/^\./, ""));
      const extendsAny = read.some((name) => result.has(name) || result.has(memberName(name)));
      if (extendsAny) for (const name of namesOfClass(module, id)) result.add(name);
    }
  }
  return result;
}
