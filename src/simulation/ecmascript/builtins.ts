import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { finish, type NativeCall } from "../interpreter/context.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import type { NativeTable } from "../interpreter/natives.ts";
import { textOf } from "../interpreter/operators.ts";
import { turnedItems } from "../interpreter/taskCount.ts";
import {
  isObject,
  keyOf,
  type ListValue,
  libraryObject,
  list,
  truth,
  unknown,
  type Value,
} from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";

type Dict = Extract<Value, { kind: "dict" }>;
type ListMethod = (object: ListValue, call: NativeCall) => Value | Running<Value>;

/** A method that calls its argument for each element. */
function each(
  start: () => Value,
  visit: (state: { result: Value }, given: Value, item: Value, index: number) => boolean,
): ListMethod {
  return function* (object, call): Running<Value> {
    const state = { result: start() };
    const turned = turnedItems(object.items, call.given[0], call.context);
    // What is added to the list meanwhile counts as long as nobody says how long it is.
    const count = () => (turned === object.items ? object.items.length : turned.length);
    for (let index = 0; index < count(); index++) {
      const item = turned[index];
      const given = yield* callValue(call.given[0], positional(item, index, object), call.context, call.spot);
      if (visit(state, given, item, index)) break;
    }
    return state.result;
  };
}

const pushTo = (state: { result: Value }, value: Value) => {
  if (isObject(state.result, "list")) state.result.items.push(value);
  return false;
};

const arrayCallbacks: Readonly<Record<string, ListMethod>> = {
  map: each(
    () => list([]),
    (state, given) => pushTo(state, given),
  ),
  forEach: each(
    () => undefined,
    () => false,
  ),
  filter: each(
    () => list([]),
    (state, given, item) => (truth(given, false) !== false ? pushTo(state, item) : false),
  ),
  flatMap: each(
    () => list([]),
    (state, given) => {
      for (const inner of isObject(given, "list") ? given.items : [given]) pushTo(state, inner);
      return false;
    },
  ),
  find: each(
    () => undefined,
    (state, given, item) => {
      if (truth(given, false) !== true) return false;
      state.result = item;
      return true;
    },
  ),
  some: each(
    () => false,
    (state, given) => {
      state.result = truth(given, false) === true;
      return state.result;
    },
  ),
  every: each(
    () => true,
    (state, given) => {
      state.result = truth(given, false) !== false;
      return !state.result;
    },
  ),
  *reduce(object, call): Running<Value> {
    const [callee, initial] = call.given;
    const items = call.given.length > 1 ? object.items : object.items.slice(1);
    let result = call.given.length > 1 ? initial : object.items[0];
    for (const [index, item] of items.entries()) {
      result = yield* callValue(callee, positional(result, item, index), call.context, call.spot);
    }
    return result;
  },
};

/** Methods of arrays that call a function for each element. */
export const arrayCallbackNames: ReadonlySet<string> = new Set(Object.keys(arrayCallbacks));

const arrayMethods: Readonly<Record<string, ListMethod>> = {
  push: (object, { given }) => object.items.push(...given),
  unshift: (object, { given }) => object.items.unshift(...given),
  pop: (object) => object.items.pop(),
  shift: (object) => object.items.shift(),
  slice: (object, { given }) =>
    list(
      object.items.slice(
        typeof given[0] === "number" ? given[0] : 0,
        typeof given[1] === "number" ? given[1] : undefined,
      ),
    ),
  splice: (object, { given }) =>
    list(
      object.items.splice(
        typeof given[0] === "number" ? given[0] : 0,
        typeof given[1] === "number" ? given[1] : object.items.length,
      ),
    ),
  concat: (object, { given }) =>
    list([...object.items, ...given.flatMap((value) => (isObject(value, "list") ? value.items : [value]))]),
  includes: (object, { given }) => object.items.some((item) => keyOf(item) === keyOf(given[0])),
  indexOf: (object, { given }) => object.items.findIndex((item) => keyOf(item) === keyOf(given[0])),
  join: (object, { given }) =>
    object.items.map((item) => textOf(item, false)).join(typeof given[0] === "string" ? given[0] : ","),
  reverse: (object) => {
    object.items.reverse();
    return object;
  },
  sort: (object) => object,
  fill: (object, { given }) => {
    object.items.fill(given[0]);
    return object;
  },
  keys: (object) => list(object.items.map((_, index) => index)),
  values: (object) => list([...object.items]),
  entries: (object) => list(object.items.map((item, index) => list([index, item]))),
  at: (object, { given }) => (typeof given[0] === "number" ? object.items.at(given[0]) : unknown),
  flat: (object) => list(object.items.flatMap((item) => (isObject(item, "list") ? item.items : [item]))),
  add: (object, { given }) => {
    if (!object.items.some((item) => keyOf(item) === keyOf(given[0]))) object.items.push(given[0]);
    return object;
  },
  has: (object, { given }) => object.items.some((item) => keyOf(item) === keyOf(given[0])),
  delete: (object, { given }) => {
    const at = object.items.findIndex((item) => keyOf(item) === keyOf(given[0]));
    if (at >= 0) object.items.splice(at, 1);
    return at >= 0;
  },
};

const mapMethods: Readonly<Record<string, (object: Dict, call: NativeCall) => Value>> = {
  get: (object, { given }) => object.entries.get(keyOf(given[0]))?.value,
  set: (object, { given }) => {
    object.entries.set(keyOf(given[0]), { key: given[0], value: given[1] });
    return object;
  },
  has: (object, { given }) => object.entries.has(keyOf(given[0])),
  delete: (object, { given }) => object.entries.delete(keyOf(given[0])),
  keys: (object) => list([...object.entries.values()].map(({ key }) => key)),
  values: (object) => list([...object.entries.values()].map(({ value }) => value)),
  entries: (object) => list([...object.entries.values()].map(({ key, value }) => list([key, value]))),
};

function* arrayFrom(call: NativeCall): Running<Value> {
  const [source, callee] = call.given;
  const length = isObject(source, "dict") ? source.entries.get("slength")?.value : undefined;
  const items: Value[] =
    typeof length === "number"
      ? Array.from({ length: Math.min(length, 20_000) }, () => undefined)
      : yield* itemsOf(source, call.context, call);
  if (callee === undefined) return list(items);
  const made: Value[] = [];
  for (const [index, item] of items.entries()) {
    made.push(yield* callValue(callee, positional(item, index), call.context, call.spot));
  }
  return list(made);
}

function* log(call: NativeCall): Running<Value> {
  const text = call.given.map((value) => textOf(value, false)).join(" ");
  return yield* finish(call.context.run.natives.print(text, call));
}

function entriesOf(value: Value): Dict["entries"] {
  return isObject(value, "dict") ? value.entries : new Map();
}

const mathFunctions = [
  "sqrt",
  "floor",
  "ceil",
  "round",
  "sin",
  "cos",
  "abs",
  "pow",
  "max",
  "min",
  "trunc",
  "log",
  "hypot",
  "imul",
] as const;

const pureFunctions: NativeTable["functions"] = {
  ...Object.fromEntries(
    mathFunctions.map((name) => [
      `Math.${name}`,
      ({ given }: NativeCall): Value =>
        given.every((value) => typeof value === "number")
          ? (Math[name] as (...values: number[]) => number)(...(given as number[]))
          : unknown,
    ]),
  ),
  "Math.random": () => unknown,
  Number: ({ given }) =>
    typeof given[0] === "string" && given[0].trim() !== ""
      ? Number(given[0])
      : typeof given[0] === "number"
        ? given[0]
        : unknown,
  parseInt: ({ given }) =>
    typeof given[0] === "string"
      ? Number.parseInt(given[0], 10)
      : typeof given[0] === "number"
        ? Math.trunc(given[0])
        : unknown,
  parseFloat: ({ given }) => (typeof given[0] === "string" ? Number.parseFloat(given[0]) : unknown),
  String: ({ given }) => (isObject(given[0], "unknown") ? unknown : textOf(given[0], false)),
  BigInt: ({ given }) => given[0],
  Boolean: ({ given }) => truth(given[0], false) ?? unknown,
  "Array.isArray": ({ given }) => isObject(given[0], "list"),
  "Object.keys": ({ given }) =>
    isObject(given[0], "unknown") ? unknown : list([...entriesOf(given[0]).values()].map(({ key }) => key)),
  "Object.values": ({ given }) =>
    isObject(given[0], "unknown") ? unknown : list([...entriesOf(given[0]).values()].map(({ value }) => value)),
  "Object.entries": ({ given }) =>
    isObject(given[0], "unknown")
      ? unknown
      : list([...entriesOf(given[0]).values()].map(({ key, value }) => list([key, value]))),
  "Buffer.alloc": ({ given }) => libraryObject("Buffer", given[0] ?? 0),
  "Buffer.from": () => libraryObject("Buffer", null),
  "os.cpus": ({ context }) => list(Array.from({ length: context.run.machine.settings.cores }, () => unknown)),
  "os.availableParallelism": ({ context }) => context.run.machine.settings.cores,
};

const errorNames = ["Error", "TypeError", "RangeError", "AggregateError"];

/** What JavaScript has without an import, apart from promises and timers. */
export const builtinNatives: NativeTable = {
  functions: {
    ...pureFunctions,
    "Array.from": arrayFrom,
    "Array.of": ({ given }) => list([...given]),
    Array: ({ given }) =>
      typeof given[0] === "number"
        ? list(Array.from({ length: Math.min(given[0], 20_000) }, () => undefined))
        : list([...given]),
    Set: function* (call): Running<Value> {
      const items = call.given.length > 0 ? yield* itemsOf(call.given[0], call.context, call) : [];
      return list([...new Map(items.map((item) => [keyOf(item), item])).values()], "set");
    },
    Map: function* (call): Running<Value> {
      const entries: Dict["entries"] = new Map();
      for (const pair of call.given.length > 0 ? yield* itemsOf(call.given[0], call.context, call) : []) {
        if (isObject(pair, "list")) entries.set(keyOf(pair.items[0]), { key: pair.items[0], value: pair.items[1] });
      }
      return { kind: "dict", entries };
    },
    ...Object.fromEntries(["log", "info", "warn", "error", "debug"].map((name) => [`console.${name}`, log])),
    ...Object.fromEntries(
      errorNames.map((name) => [
        name,
        ({ given }: NativeCall): Value => ({ kind: "error", type: name, message: given[0] ?? "", instance: null }),
      ]),
    ),
    "process.stdout.write": log,
    "process.exit": (call) => {
      call.context.run.machine.killProcess(call.context.thread.process);
      return undefined;
    },
  },
  methods: {
    ...Object.fromEntries(
      Object.entries({ ...arrayMethods, ...arrayCallbacks }).map(([name, method]) => [`list.${name}`, method]),
    ),
    ...Object.fromEntries(Object.entries(mapMethods).map(([name, method]) => [`dict.${name}`, method])),
    "str.padStart": (text: string, { given }) => (typeof given[0] === "number" ? text.padStart(given[0]) : unknown),
    "str.toUpperCase": (text: string) => text.toUpperCase(),
    "str.split": (text: string, { given }) => (typeof given[0] === "string" ? list(text.split(given[0])) : unknown),
    "str.repeat": (text: string, { given }) =>
      typeof given[0] === "number" && given[0] < 1000 ? text.repeat(given[0]) : unknown,
    "number.toFixed": () => unknown,
    "number.toString": (value: number) => String(value),
    "closure.bind": (callee: Value) => callee,
    "closure.call": (callee: Value, call) =>
      callValue(callee, positional(...call.given.slice(1)), call.context, call.spot),
  },
  pure: [
    ...Object.keys(pureFunctions),
    ...Object.keys(arrayMethods).map((name) => `list.${name}`),
    ...Object.keys(mapMethods).map((name) => `dict.${name}`),
  ],
};
