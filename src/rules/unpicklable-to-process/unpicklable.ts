import { inheritedTypes, unpicklableTypes } from "../../knowledge/python/pickling.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId, ClassId, Expression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import { meaningAt } from "../../project/contexts/calls.ts";
import { callOf } from "../../project/expressions.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { Resolver } from "../../project/resolver.ts";

/** Something that goes to a process and that pickle refuses. */
export interface Unpicklable {
  readonly expression: Expression;
  readonly kind: "lambda" | "local" | "method" | "value" | "inherited" | "generator";
  /** The class of a value, dotted; of a method the field that holds such a value. */
  readonly name: string;
  readonly confidence: Confidence;
}

/** What a process is sent that it cannot get. `isPickled` tells that a plain process is not forked. */
export function unpicklableOf(resolver: Resolver, spawn: Spawn, isPickled: boolean): Unpicklable[] {
  const { target, runs, passed, kind } = spawn;
  const sure: Confidence = kind === "executor-process" || isPickled ? "certain" : "likely";
  const found: Unpicklable[] = [];
  if (target) found.push(...functionFaults(resolver, spawn, target, runs, sure));
  const isIterated = passed.form === "items" || passed.form === "tuples";
  const values = isIterated ? [] : [...passed.positional, ...passed.keywords.map(({ value }) => value)];
  for (const value of values) found.push(...valueFaults(resolver, spawn, value, sure));
  return found;
}

function functionFaults(
  resolver: Resolver,
  spawn: Spawn,
  expression: Expression,
  runs: Meaning | null,
  confidence: Confidence,
): Unpicklable[] {
  if (runs?.kind !== "callable") return [];
  const callable = resolver.module.callables[runs.callable];
  if (!callable) return [];
  if (callable.kind === "lambda") return [{ expression, kind: "lambda", name: "", confidence }];
  if (isLocal(resolver, callable)) return [{ expression, kind: "local", name: callable.name, confidence }];
  const owner = callable.class;
  if (owner === null || callable.kind !== "method" || callable.isStatic) return [];
  if (expression.kind !== "member") return [];
  const receiver = meaningAt(resolver, spawn.callable, spawn.call, expression.object);
  if (receiver?.kind !== "object") return [];
  const field = unpicklableField(resolver, receiver.class);
  // A field may be set to something else by the time, so this is never certain.
  return field === null ? [] : [{ expression, kind: "method", name: field, confidence: "likely" }];
}

/** A function inside a function, unless it is declared global. */
function isLocal({ module, definitions }: Resolver, callable: Callable): boolean {
  if (callable.kind !== "function") return false;
  const isGlobal = module.bindings.some(
    ({ id, owner }) =>
      owner === 0 && definitions.of(id).some((one) => one.kind === "callable" && one.callable === callable.id),
  );
  for (let outer = parentOf(module, callable); outer; outer = parentOf(module, outer)) {
    if (outer.kind === "function" || outer.kind === "method" || outer.kind === "lambda") return !isGlobal;
  }
  return false;
}

function parentOf({ callables }: Resolver["module"], { parent }: { readonly parent: CallableId | null }) {
  return parent === null ? undefined : callables[parent];
}

/** A field of a class that holds a lock or the like; null when it says itself how it is pickled. */
function unpicklableField(resolver: Resolver, id: ClassId): string | null {
  const { classes } = resolver;
  const isOwn = ["__getstate__", "__reduce__", "__reduce_ex__"].some((name) => classes.methodOf(id, name) !== null);
  if (isOwn) return null;
  for (const ancestor of classes.ancestorsOf(id)) {
    for (const name of classes.fieldsOf(ancestor)) {
      const meaning = classes.memberOf(id, name);
      if (meaning?.kind === "instance" && unpicklableTypes.has(meaning.type)) return name;
    }
  }
  return null;
}

function valueFaults(resolver: Resolver, spawn: Spawn, value: Expression, confidence: Confidence): Unpicklable[] {
  if (value.kind === "collection") {
    if (value.type === "generator" && value.comprehension !== null) {
      return [{ expression: value, kind: "generator", name: "", confidence }];
    }
    return value.comprehension === null
      ? value.elements.flatMap((entry) => valueFaults(resolver, spawn, entry.value, confidence))
      : [];
  }
  const meaning = meaningAt(resolver, spawn.callable, spawn.call, value);
  if (value.kind === "callable") return [{ expression: value, kind: "lambda", name: "", confidence }];
  if (meaning?.kind === "callable" && value.kind === "name") {
    return functionFaults(resolver, spawn, value, meaning, confidence);
  }
  if (meaning?.kind !== "instance") return [];
  if (unpicklableTypes.has(meaning.type)) return [{ expression: value, kind: "value", name: meaning.type, confidence }];
  const isSent = spawn.kind === "executor-process" && inheritedTypes.has(meaning.type);
  return isSent && isMadeHere(resolver, spawn, value)
    ? [{ expression: value, kind: "inherited", name: meaning.type, confidence }]
    : [];
}

/** Whether the value comes from `multiprocessing.Lock()` itself: a manager gives proxies, which can be sent. */
function isMadeHere(resolver: Resolver, { callable, call }: Spawn, value: Expression): boolean {
  if (value.kind !== "name" || value.binding === null) return false;
  const [only, ...others] = resolver.definitions.reaching(value.binding, callable.id, call.id);
  if (only?.kind !== "value" || others.length > 0) return false;
  const maker = resolver.module.callables[only.callable];
  const made = maker && callOf(maker, only.operation.value);
  const callee = made && meaningAt(resolver, maker, made, made.callee);
  return callee?.kind === "symbol" && inheritedTypes.has(callee.name);
}
