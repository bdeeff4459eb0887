import type { Running } from "../machine/effects.ts";
import { nothing } from "./arguments.ts";
import { assumedRounds } from "./assumptions.ts";
import { startClosure } from "./call.ts";
import { type Context, finish, isCode, type NativeCall } from "./context.ts";
import { methodOf } from "./members.ts";
import { isObject, type LibraryObject, list, unknown, type Value } from "./values.ts";

/** One element, in a box, because it may be anything. */
export interface Item {
  readonly value: Value;
}

/** Walks over what a loop goes over. */
export interface Iteration {
  /** The next item; null at the end. */
  next(): Running<Item | null> | Item | null;
  /** How many items are left; null when nobody knows. */
  remaining(): number | null;
  /** The item after so many others; undefined when nobody knows. */
  ahead(others: number): Value;
  /** Takes all that is left as taken. */
  skip(): void;
}

/** Numbers from `start` up or down to `stop`, which is not among them. */
export interface RangeState {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** How many numbers a range holds. */
export function rangeLength({ start, stop, step }: RangeState): number {
  return Math.max(0, Math.ceil((stop - start) / step));
}

/** `assumed` gives the number of rounds where the thing has no known length. */
export function iterate(value: Value, context: Context, call: NativeCall, assumed: () => number): Iteration {
  if (isObject(value, "list")) return overItems(() => value.items);
  if (isObject(value, "dict")) {
    const keys = [...value.entries.values()].map(({ key, value: item }) =>
      context.run.isPython ? key : list([key, item]),
    );
    return overItems(() => keys);
  }
  if (typeof value === "string") return overItems(() => [...value]);
  if (isObject(value, "generator")) return overGenerator(value.body);
  if (isObject(value, "object")) {
    if (value.type === "range") return overRange(value.state as RangeState);
    const items = value.fields.get("__items__");
    if (isObject(items, "list")) return overItems(() => items.items);
    const next = context.run.natives.methods.get(`${value.type}.__next__`);
    if (next) return overMethod(value, next, call);
  }
  if (isObject(value, "instance")) {
    const method = methodOf(context.run.program.classes, value.class.class, "__iter__");
    if (method !== null) return overInstance(value, method, context, call, assumed);
  }
  const rounds = assumed();
  return overCount(rounds, () => unknown);
}

function overItems(items: () => readonly Value[]): Iteration {
  let at = 0;
  return {
    next() {
      const all = items();
      return at < all.length ? { value: all[at++] } : null;
    },
    remaining: () => items().length - at,
    ahead: (others) => items()[at + others],
    skip: () => {
      at = items().length;
    },
  };
}

function overRange(state: RangeState): Iteration {
  return overCount(rangeLength(state), (index) => state.start + index * state.step);
}

function overCount(length: number, itemAt: (index: number) => Value): Iteration {
  let at = 0;
  return {
    next() {
      return at < length ? { value: itemAt(at++) } : null;
    },
    remaining: () => length - at,
    ahead: (others) => (at + others < length ? itemAt(at + others) : undefined),
    skip: () => {
      at = length;
    },
  };
}

/** Runs a generator of the program up to its next value; what it waits for, the caller waits for. */
function overGenerator(body: Running<Value>): Iteration {
  return {
    *next() {
      let given: unknown;
      for (;;) {
        const step = body.next(given);
        if (step.done) return null;
        if (step.value.kind === "produce") return { value: step.value.value as Value };
        given = yield step.value;
      }
    },
    remaining: () => null,
    ahead: () => undefined,
    skip: () => {},
  };
}

function overMethod(
  object: LibraryObject,
  next: (object: never, call: NativeCall) => Value | Running<Value>,
  call: NativeCall,
): Iteration {
  return {
    *next() {
      const value = yield* finish(next(object as never, call));
      return isObject(value, "object") && value.type === "end" ? null : { value };
    },
    remaining: () => null,
    ahead: () => undefined,
    skip: () => {},
  };
}

/** An object of the program with `__iter__`: most are generators. */
function overInstance(
  self: Value,
  routine: number,
  context: Context,
  call: NativeCall,
  assumed: () => number,
): Iteration {
  let inner: Iteration | null = null;
  return {
    *next() {
      if (!inner) {
        const scope = isObject(self, "instance") ? self.class.scope : null;
        if (!scope) return null;
        const closure = { kind: "closure", routine, scope, self, defaults: [] } as const;
        const made = yield* finish(startClosure(closure, nothing, context, call.spot));
        inner = isObject(made, "instance")
          ? overCount(assumed(), () => unknown)
          : iterate(made, context, call, assumed);
      }
      return yield* advance(inner);
    },
    remaining: () => inner?.remaining() ?? null,
    ahead: (others) => inner?.ahead(others),
    skip: () => inner?.skip(),
  };
}

/** The next item; null at the end. */
export function* advance(iteration: Iteration): Running<Item | null> {
  const next = iteration.next();
  return isCode(next) ? yield* next : next;
}

/** All items at once, for functions that take collections. What has no known length is taken to have some. */
export function* itemsOf(value: Value, context: Context, call: NativeCall): Running<Value[]> {
  if (isObject(value, "list")) return [...value.items];
  const items: Value[] = [];
  const { line, text } = call.spot;
  const { run } = context;
  const assumed = () => assumedRounds(run.assumptions, run.machine.settings, { line: line ?? 0, text });
  const iteration = iterate(value, context, call, assumed);
  for (let next = yield* advance(iteration); next; next = yield* advance(iteration)) {
    items.push(next.value);
    if (items.length >= 20_000) break;
  }
  return items;
}
