import type { Callable, Operation } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Binding, Import, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import type { WordFinder } from "./functionWords.ts";

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
export function changedNames({ module, units, span, isKept }: EditedModule): ReadonlySet<string> | null {
  const touches = ({ start, end }: Span): boolean => start <= span.end && end >= span.start;
  const names = new Set<string>();
  for (const { name, bases, decorators, body } of module.classes)
    if (!isKept?.(body) && (bases.some(touches) || decorators.some(touches))) names.add(name);
  // A comment may state the type of what stands before it.
  if (module.comments.some((comment) => touches(comment) && comment.text.startsWith("type:"))) return null;
  const variables = variablesOutside(module, units);
  for (const callable of module.callables) {
    if (isKept?.(callable.id)) continue;
    const unit = units[callable.id];
    const isTouched = unit === callable.id && touches(callable);
    if (isTouched || callable.decorators.some(touches)) {
      names.add(callable.name);
      // Whoever makes an object of a class runs methods of it that he does not name.
      if (callable.class !== null) names.add(module.classes[callable.class]?.name ?? "");
    }
    if (unit !== -1) continue;
    for (const operation of callable.operations) {
      const statement = operation.statement === null ? undefined : callable.statements[operation.statement];
      // The statement of a definition goes on to the end of its body.
      const isInTouched = statement !== undefined && statement.kind !== "define" && touches(statement);
      if (isInTouched || partsOf(operation).some(touches)) addTargets(names, callable, operation, variables);
    }
  }
  names.delete("");
  return names;
}

/** An operation that binds, and what it binds: a loop states its iterable elsewhere than its variable. */
function partsOf(operation: Operation): readonly Span[] {
  if (operation.kind === "define") return [];
  if (operation.kind !== "bind") return [operation];
  const { value, annotation } = operation;
  return [operation, ...(value ? [value] : []), ...(annotation ? [annotation] : [])];
}

function addTargets(
  names: Set<string>,
  callable: Callable,
  operation: Operation,
  variables: ReadonlySet<string>,
): void {
  if (operation.kind === "bind" || operation.kind === "delete") addNames(names, callable, operation.target);
  if (operation.kind !== "call") return;
  const read = new Set<string>();
  addNames(read, callable, [operation.callee, operation.arguments]);
  for (const name of read) if (variables.has(name)) names.add(name);
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
export function differentNames(before: OutsideNames, after: OutsideNames, ids: MovedIds | null): ReadonlySet<string> {
  const names = new Set<string>();
  const isSame = (left: readonly Binding[] = [], right: readonly Binding[] = []): boolean =>
    left.length === right.length && left.every(({ kind }, index) => kind === right[index]?.kind);
  for (const [key, bindings] of before.bindings) {
    if (!isSame(bindings, after.bindings.get(key))) names.add(bindings[0]?.name ?? "");
  }
  for (const [key, bindings] of after.bindings) if (!before.bindings.has(key)) names.add(bindings[0]?.name ?? "");
  for (const name of differentImports(importsOf(before, ids), importsOf(after))) names.add(name);
  return names;
}

/** An import outside of functions with the name that it binds. */
type NamedImport = readonly [name: string, imported: Import, callable: CallableId | undefined];

function importsOf(
  { module: { imports, bindings }, units }: OutsideNames,
  ids: MovedIds | null = null,
): readonly NamedImport[] {
  const result: NamedImport[] = [];
  for (const one of imports) {
    if (one.binding === null || units[one.callable] !== -1) continue;
    const callable = ids ? ids.callables[one.callable] : one.callable;
    result.push([bindings[one.binding]?.name ?? "", one, callable]);
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
  words: ReadonlySet<string>,
  { module, text, units, isKept }: Omit<EditedModule, "span">,
  finder: (words: ReadonlySet<string>) => WordFinder | null,
): ReadonlySet<string> {
  const variables = variablesOutside(module, units);
  const result = new Set(words);
  for (let latest: ReadonlySet<string> = words; latest.size > 0; ) {
    const found = finder(latest);
    if (!found) break;
    const before = new Set(result);
    for (const callable of module.callables) {
      if (isKept?.(callable.id)) continue;
      if (isDecoratedWith(callable, module, latest)) result.add(callable.name);
      if (units[callable.id] !== -1) continue;
      for (const operation of callable.operations) {
        if (operation.kind !== "bind" && operation.kind !== "call") continue;
        if (!partsOf(operation).some(({ start, end }) => found.inText(text.slice(start, end)))) continue;
        if (readsAny(callable, operation, latest)) addTargets(result, callable, operation, variables);
      }
    }
    latest = new Set([...result].filter((word) => !before.has(word)));
  }
  return result;
}

function readsAny(callable: Callable, operation: Operation, words: ReadonlySet<string>): boolean {
  const read = new Set<string>();
  if (operation.kind === "bind") addNames(read, callable, [operation.value, operation.annotation]);
  if (operation.kind === "call") addNames(read, callable, [operation.callee, operation.arguments]);
  return [...read].some((name) => words.has(name));
}

/** What a function or a class is depends on what it is decorated with. */
function isDecoratedWith(callable: Callable, { callables, classes }: Module, words: ReadonlySet<string>): boolean {
  const outer = callables[callable.parent ?? -1];
  const { decorators } = callable.kind === "class" ? (classes[callable.class ?? -1] ?? callable) : callable;
  if (decorators.length === 0 || !outer) return false;
  const read = new Set<string>();
  addNames(read, outer, decorators);
  return [...read].some((name) => words.has(name));
}

function variablesOutside({ bindings }: Module, units: Units): ReadonlySet<string> {
  const isVariable = ({ kind, owner }: Binding) => units[owner] === -1 && (kind === "variable" || kind === "constant");
  return new Set(bindings.filter(isVariable).map(({ name }) => name));
}

/** Adds the names in an expression, a target, or a list of such, calls followed into their callee and arguments. */
export function addNames(names: Set<string>, callable: Callable, value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > maximumDepth) return;
  if ("name" in value && typeof value.name === "string") names.add(value.name);
  if ("kind" in value && value.kind === "call" && "operation" in value) {
    const call = callable.operations[value.operation as number];
    if (call?.kind === "call") addNames(names, callable, [call.callee, call.arguments], depth + 1);
  }
  // A string may name a type, or what is looked up by its name.
  if ("type" in value && value.type === "string" && "value" in value && typeof value.value === "string")
    for (const [word] of value.value.matchAll(/\w+/g)) names.add(word);
  for (const key in value) addNames(names, callable, value[key as keyof typeof value], depth + 1);
}

/** Both front ends give up long before an expression is nested as deep as this. */
const maximumDepth = 1500;
