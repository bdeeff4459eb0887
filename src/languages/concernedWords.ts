import type { Callable, Operation, Target } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Binding, Import, Module } from "../model/module.ts";
import { memberName, type Name } from "../model/names.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import type { WordFinder } from "./functionWords.ts";
import { namesIn, namesOfClass, namesOfDefinition } from "./mentionedNames.ts";

/** A version of a module whose text was edited. */
export interface EditedModule {
  readonly module: Module;
  readonly text: string;
  readonly units: Units;
  /** Where the text differs from the other version. */
  readonly span: Span;
  /** The callables of the other version that were kept, which are not looked into: whether they are concerned is asked apart. */
  readonly isKept?: (callable: CallableId) => boolean;
}

/**
 * The names to which the code outside of functions gives something else where the text differs: what it binds there, fields
 * of classes among it, what calls there may change, and the functions that are there themselves. Null when that is unclear.
 */
export function changedNames({ module, units, span, isKept }: EditedModule): ReadonlySet<Name> | null {
  const touches = ({ start, end }: Span): boolean => start <= span.end && end >= span.start;
  const names = new Set<Name>();
  const addAll = (all: Iterable<Name>): void => {
    for (const name of all) names.add(name);
  };
  for (const { id, bases, decorators, body } of module.classes)
    if (!isKept?.(body) && (bases.some(touches) || decorators.some(touches))) addAll(namesOfClass(module, id));
  // A comment may state the type of what stands before it.
  if (module.comments.some((comment) => touches(comment) && comment.text.startsWith("type:"))) return null;
  const variables = variablesOutside(module, units);
  for (const callable of module.callables) {
    if (isKept?.(callable.id)) continue;
    const unit = units[callable.id];
    const isTouched = unit === callable.id && touches(callable);
    if (isTouched || callable.decorators.some(touches)) {
      addAll(namesOfDefinition(callable, module));
      // Whoever makes an object of a class runs methods of it that he does not name.
      if (callable.class !== null) addAll(namesOfClass(module, callable.class));
    }
    if (unit !== -1) continue;
    for (const operation of callable.operations) {
      const statement = operation.statement === null ? undefined : callable.statements[operation.statement];
      // The statement of a definition goes on to the end of its body.
      const isInTouched = statement !== undefined && statement.kind !== "define" && touches(statement);
      if (isInTouched || partsOf(operation).some(touches)) addTargets(names, module, callable, operation, variables);
    }
  }
  return names;
}

/** An operation that binds, and what it binds: a loop states its iterable elsewhere than its variable. */
function partsOf(operation: Operation): readonly Span[] {
  if (operation.kind === "define") return [];
  if (operation.kind !== "bind") return [operation];
  const { value, annotation } = operation;
  return [operation, ...(value ? [value] : []), ...(annotation ? [annotation] : [])];
}

/** Adds what an operation gives other values, and the variables of which it may change what is in them. */
function addTargets(
  names: Set<Name>,
  module: Module,
  callable: Callable,
  operation: Operation,
  variables: ReadonlySet<Name>,
): void {
  const addVariables = (part: unknown): void => {
    for (const name of namesIn(module, callable, part)) if (variables.has(name)) names.add(name);
  };
  const addTarget = (target: Target): void => {
    if (target.kind === "name") for (const name of namesIn(module, callable, target)) names.add(name);
    if (target.kind === "member") names.add(memberName(target.name));
    if (target.kind === "member" || target.kind === "subscript") addVariables(target.object);
    if (target.kind === "pattern") for (const element of target.elements) addTarget(element.target);
  };
  if (operation.kind === "bind" || operation.kind === "delete") addTarget(operation.target);
  if (operation.kind === "call") addVariables([operation.callee, operation.arguments]);
}

/** What stands outside of functions in one version of a module. */
export interface OutsideNames {
  readonly module: Module;
  readonly units: Units;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
}

/**
 * The names of variables outside of functions that have come, have gone, are of another kind, or stand for other imports. The
 * owners of variables have their new ids in both.
 */
export function differentNames(before: OutsideNames, after: OutsideNames, ids: MovedIds | null): ReadonlySet<Name> {
  const names = new Set<Name>();
  const isSame = (left: readonly Binding[] = [], right: readonly Binding[] = []): boolean =>
    left.length === right.length && left.every(({ kind }, index) => kind === right[index]?.kind);
  const addName = (module: Module, binding: Binding | undefined): void => {
    if (binding) names.add(nameOfVariable(module, binding.owner, binding.name));
  };
  for (const [key, bindings] of before.bindings) {
    if (!isSame(bindings, after.bindings.get(key))) addName(before.module, bindings[0]);
  }
  for (const [key, bindings] of after.bindings) if (!before.bindings.has(key)) addName(after.module, bindings[0]);
  for (const name of differentImports(importsOf(before, ids), importsOf(after))) names.add(name);
  return names;
}

/** An import outside of functions with the name that it binds. */
type NamedImport = readonly [name: Name, imported: Import, callable: CallableId | undefined];

function importsOf({ module, units }: OutsideNames, ids: MovedIds | null = null): readonly NamedImport[] {
  const { imports, bindings } = module;
  const result: NamedImport[] = [];
  for (const one of imports) {
    if (one.binding === null || units[one.callable] !== -1) continue;
    const callable = ids ? ids.callables[one.callable] : one.callable;
    const name = bindings[one.binding]?.name ?? "";
    result.push([nameOfVariable(module, one.callable, name), one, callable]);
  }
  return result;
}

/** The names of imports that only one of two lists has. Most are at the same place in both, from the beginning or the end. */
function differentImports(before: readonly NamedImport[], after: readonly NamedImport[]): Iterable<string> {
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSameImport(before[first], after[first])) first++;
  let behind = 0;
  while (behind < least - first && isSameImport(before.at(-1 - behind), after.at(-1 - behind))) behind++;
  const others = after.slice(first, after.length - behind);
  const gone = before.slice(first, before.length - behind).filter((one) => {
    const same = others.findIndex((other) => isSameImport(one, other));
    if (same >= 0) others.splice(same, 1);
    return same < 0;
  });
  return [...gone, ...others].map(([name]) => name);
}

function isSameImport(left: NamedImport | undefined, right: NamedImport | undefined): boolean {
  if (!left || !right) return false;
  const [name, one, callable] = left;
  const [otherName, other, otherCallable] = right;
  return (
    name === otherName &&
    one.module === other.module &&
    one.name === other.name &&
    one.bindsRoot === other.bindsRoot &&
    one.isTypeOnly === other.isTypeOnly &&
    one.form === other.form &&
    callable === otherCallable
  );
}

/**
 * The words themselves, and the names of what the code outside of functions makes out of what they name, directly or not:
 * `limit` makes `total` of `total = 2 * limit` mean something else, `pool` of `pool.resize(limit)`, and what is decorated.
 */
export function withDependents(
  words: ReadonlySet<Name>,
  { module, text, units, isKept }: Omit<EditedModule, "span">,
  finder: (words: ReadonlySet<Name>) => WordFinder | null,
): ReadonlySet<Name> {
  const variables = variablesOutside(module, units);
  const result = new Set(words);
  for (let latest: ReadonlySet<Name> = words; latest.size > 0; ) {
    const found = finder(latest);
    if (!found) break;
    const before = new Set(result);
    for (const callable of module.callables) {
      if (isKept?.(callable.id)) continue;
      if (isDecoratedWith(callable, module, latest))
        for (const name of namesOfDefinition(callable, module)) result.add(name);
      if (units[callable.id] !== -1) continue;
      for (const operation of callable.operations) {
        if (operation.kind !== "bind" && operation.kind !== "call") continue;
        if (!partsOf(operation).some(({ start, end }) => found.inText(text.slice(start, end)))) continue;
        if (readsAny(module, callable, operation, latest)) addTargets(result, module, callable, operation, variables);
      }
    }
    latest = new Set([...result].filter((word) => !before.has(word)));
  }
  return result;
}

function readsAny(module: Module, callable: Callable, operation: Operation, names: ReadonlySet<Name>): boolean {
  if (operation.kind === "bind") return namesAny(module, callable, [operation.value, operation.annotation], names);
  return operation.kind === "call" && namesAny(module, callable, [operation.callee, operation.arguments], names);
}

/**
 * The names of functions that return something for which one of these names stands, and of those that return what they give.
 * `mayName` says which functions are worth looking into. One that says which type it gives is left out.
 */
export function namesOfReturning(
  names: ReadonlySet<Name>,
  module: Module,
  mayName: (names: ReadonlySet<Name>) => (callable: CallableId) => boolean,
): ReadonlySet<Name> {
  const result = new Set<Name>();
  for (let latest = names; latest.size > 0; ) {
    const isWorthIt = mayName(latest);
    const further = new Set<Name>();
    for (const callable of module.callables) {
      const { returns, operations, id } = callable;
      if (returns?.kind === "name" || !isWorthIt(id)) continue;
      const values = operations.flatMap((one) => (one.kind === "return" && one.value ? [one.value] : []));
      if (!namesAny(module, callable, values, latest)) continue;
      for (const name of namesOfDefinition(callable, module)) if (!result.has(name)) further.add(name);
    }
    for (const name of further) result.add(name);
    latest = further;
  }
  return result;
}

/** What a function or a class is depends on what it is decorated with. */
function isDecoratedWith(callable: Callable, module: Module, names: ReadonlySet<Name>): boolean {
  const outer = module.callables[callable.parent ?? -1];
  const { decorators } = callable.kind === "class" ? (module.classes[callable.class ?? -1] ?? callable) : callable;
  return decorators.length > 0 && outer !== undefined && namesAny(module, outer, decorators, names);
}

function namesAny(module: Module, callable: Callable, part: unknown, names: ReadonlySet<Name>): boolean {
  for (const name of namesIn(module, callable, part)) if (names.has(name)) return true;
  return false;
}

/** The variables outside of functions, by the names that others have for them. */
function variablesOutside(module: Module, units: Units): ReadonlySet<Name> {
  const names = new Set<Name>();
  for (const { name, kind, owner } of module.bindings) {
    if (units[owner] !== -1 || (kind !== "variable" && kind !== "constant")) continue;
    names.add(nameOfVariable(module, owner, name));
  }
  return names;
}

/** What others call a variable: those of classes are found on these. */
function nameOfVariable({ callables }: Module, owner: CallableId, name: string): Name {
  return callables[owner]?.kind === "class" ? memberName(name) : name;
}
