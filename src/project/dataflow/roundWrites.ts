import type { BindOperation, Callable, CallOperation, LoopRegion, Operation, Target } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import { awaitedCallOf, pathOf, walkExpression } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { isObserver } from "./observers.ts";
import { type PlaceKey, placeOf, placesOverlap, placesRead } from "./places.ts";
import { operationsInLoop } from "./roundExits.ts";
import type { RoundNames } from "./roundNames.ts";

/** A change that a round makes to something outside of it. */
export interface RoundWrite {
  readonly operation: Operation;
  readonly place: PlaceKey;
  /**
   * `collect` adds to a collection or sets an entry of its own, `count` adds to a number, `flag` sets the same constant
   * in every round: rounds may do these in any order, or in their own order later. `overwrite` keeps the last one.
   */
  readonly form: "collect" | "count" | "flag" | "overwrite";
}

/** Methods that put something into a collection. Sources: docs.python.org (built-in types), MDN (Array, Map, Set). */
const collecting: ReadonlySet<string> = new Set(
  "push append add set extend update setdefault unshift insert appendleft extendleft discard".split(" "),
);
/** Methods that change a collection so that the next round sees another one. */
const taking: ReadonlySet<string> = new Set(
  "pop shift splice popleft popitem remove delete clear reverse sort next fill copyWithin".split(" "),
);

/** What the rounds of a loop write outside of themselves, in order. */
export function writesOfRound(
  resolver: Resolver,
  callable: Callable,
  loop: LoopRegion,
  names: RoundNames,
): readonly RoundWrite[] {
  const writes: RoundWrite[] = [];
  for (const operation of operationsInLoop(callable, loop)) {
    if (operation.kind === "bind" && !isLoopVariable(operation, loop)) {
      writes.push(...bindWrites(callable, operation, operation.target, names));
    } else if (operation.kind === "delete") {
      writes.push(...bindWrites(callable, operation, operation.target, names));
    } else if (operation.kind === "call" && !operation.isAwaited) {
      const write = mutation(resolver, callable, operation, names);
      if (write) writes.push(write);
    }
  }
  return writes;
}

/** Where a round is suspended first and last: operations before, between and after. */
export interface Suspension {
  readonly first: OperationId;
  readonly last: OperationId;
}

/**
 * Whether a round needs what another round wrote. What runs before the first suspension keeps its order when all
 * rounds are started in order, and what runs after the last one can be kept in order behind all of them. Everything
 * else sees other rounds' writes earlier or later than it does now.
 */
export function readsWrites(
  resolver: Resolver,
  callable: Callable,
  loop: LoopRegion,
  writes: readonly RoundWrite[],
  { first, last }: Suspension,
): boolean {
  const { module } = resolver;
  const part = (id: OperationId) => (id < first ? "before" : id > last ? "after" : "between");
  return operationsInLoop(callable, loop).some((operation) => {
    if (operation.kind === "call" && isObserver(resolver, callable, operation)) return false;
    const isWrite = writes.some((write) => write.operation.id === operation.id);
    const here = part(operation.id);
    return readsOf(operation, isWrite).some((value) =>
      [...placesRead(module, callable, value)].some((place) =>
        writes.some((write) => {
          if (!placesOverlap(write.place, place) || write.operation.id === operation.id) return false;
          const there = part(write.operation.id);
          return here !== there || here === "between";
        }),
      ),
    );
  });
}

/** What an operation reads itself; calls inside it are operations of their own. */
function readsOf(operation: Operation, isWrite: boolean): readonly Expression[] {
  const values = ownValues(operation, isWrite);
  return values.filter(({ kind }) => kind !== "call" && kind !== "await");
}

function ownValues(operation: Operation, isWrite: boolean): readonly Expression[] {
  switch (operation.kind) {
    case "call": {
      const given = operation.arguments.map(({ value }) => value);
      return isWrite ? given : [operation.callee, ...given];
    }
    case "bind":
    case "evaluate":
    case "return":
    case "raise":
      return operation.value ? [operation.value] : [];
    default:
      return [];
  }
}

/** The loop's own variable, and the `i++` in the header of a counting loop. */
function isLoopVariable({ form, region, end }: BindOperation, loop: LoopRegion): boolean {
  return region === loop.id && (form === "for" || (loop.form === "count" && end <= loop.body.start));
}

function bindWrites(
  callable: Callable,
  operation: BindOperation | (Operation & { kind: "delete" }),
  target: Target,
  names: RoundNames,
): RoundWrite[] {
  switch (target.kind) {
    case "name": {
      if (target.binding === null || names.isPrivate(target.binding)) return [];
      return [{ operation, place: `${target.binding}`, form: formOf(callable, operation, `${target.binding}`) }];
    }
    case "pattern":
      return target.elements.flatMap((element) => bindWrites(callable, operation, element.target, names));
    case "member": {
      if (isOwn(target.object, names)) return [];
      const place = placeOf(target.object);
      const own = place === null ? "?" : `${place}.${target.name}`;
      return [{ operation, place: own, form: formOf(callable, operation, own) }];
    }
    case "subscript": {
      if (isOwn(target.object, names)) return [];
      const place = placeOf(target.object) ?? "?";
      if (operation.kind === "delete") return [{ operation, place, form: "overwrite" }];
      const isKeyed = names.followsElement(target.index);
      return [{ operation, place, form: isKeyed ? "collect" : formOf(callable, operation, place) }];
    }
    default:
      return [];
  }
}

/** Whether what is written to belongs to the round: the element, or something that the round has made. */
function isOwn(object: Expression, names: RoundNames): boolean {
  const root = rootOf(object);
  if (root === null || root.binding === null) return false;
  return names.outerRoot(root.binding) === null;
}

function rootOf(expression: Expression): { readonly binding: number | null } | null {
  if (expression.kind === "subscript") return rootOf(expression.object);
  if (expression.kind === "member") return rootOf(expression.object);
  return pathOf(expression)?.root ?? null;
}

function formOf(callable: Callable, operation: BindOperation | Operation, place: PlaceKey): RoundWrite["form"] {
  if (operation.kind !== "bind" || !operation.value) return "overwrite";
  if (operation.form === "augmented") return "count";
  const { value } = operation;
  if (value.kind === "literal") return "flag";
  // `all = all.concat(found)` and `total = total + n` add like `push` and `+=`.
  for (const inner of walkExpression(callable, value)) if (placeOf(inner) === place) return "count";
  return "overwrite";
}

/** A method call that changes something outside of the round; null for all others. */
function mutation(resolver: Resolver, callable: Callable, call: CallOperation, names: RoundNames): RoundWrite | null {
  const { callee } = call;
  if (callee.kind !== "member" || isObserver(resolver, callable, call)) return null;
  const isTaking = taking.has(callee.name);
  if (!isTaking && !collecting.has(callee.name)) return null;
  const root = rootOf(callee.object);
  // `map.get(key).push(x)` writes to an entry of its own when the key is; the map is written to all the same.
  const inner = root ?? rootOf(awaitedCallOf(callable, callee.object)?.callee ?? callee.object);
  if (inner?.binding != null && names.outerRoot(inner.binding) === null) return null;
  const place = placeOf(callee.object) ?? (inner?.binding != null ? `${inner.binding}` : "?");
  return { operation: call, place, form: isTaking ? "overwrite" : "collect" };
}
