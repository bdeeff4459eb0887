import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { charge, finish, type NativeCall } from "../interpreter/context.ts";
import { itemsOf, iterate, type RangeState, rangeLength } from "../interpreter/iteration.ts";
import { argument, type NativeTable } from "../interpreter/natives.ts";
import { operate, textOf } from "../interpreter/operators.ts";
import { isObject, keyOf, libraryObject, list, truth, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";

/** What built-ins cost for each item of a collection, in nanoseconds: they are written in C. */
const perItem = 12;

/** Collections longer than this are not laid out; what is made of them is unknown. */
const mostItems = 20_000;

function range({ given }: NativeCall): Value {
  const numbers = given.map((value) => (typeof value === "number" ? Math.trunc(value) : null));
  if (numbers.some((value) => value === null)) return unknown;
  const [first, second, third] = numbers as number[];
  const state: RangeState =
    second === undefined
      ? { start: 0, stop: first ?? 0, step: 1 }
      : { start: first ?? 0, stop: second, step: third === undefined || third === 0 ? 1 : third };
  return libraryObject("range", state);
}

/** How many items there are; null when nobody knows. Charges for looking at each. */
function lengthOf(value: Value): number | null {
  if (isObject(value, "list")) return value.items.length;
  if (isObject(value, "dict")) return value.entries.size;
  if (typeof value === "string") return value.length;
  if (isObject(value, "object") && value.type === "range") return rangeLength(value.state as RangeState);
  if (isObject(value, "object") && value.type === "bytes") return Number(value.state);
  return null;
}

/** A function over all items of its argument. */
function overItems(reduce: (items: readonly Value[], call: NativeCall) => Value) {
  return function* (call: NativeCall): Running<Value> {
    const given = call.given[0];
    const length = lengthOf(given);
    if (length !== null) charge(call.context, length * perItem, call.spot);
    if (length !== null && length > mostItems) return unknown;
    if (isObject(given, "unknown")) return unknown;
    return reduce(yield* itemsOf(given, call.context, call), call);
  };
}

function toList(type: "list" | "tuple" | "set") {
  return (items: readonly Value[]): Value => list(type === "set" ? distinct(items) : [...items], type);
}

function distinct(items: readonly Value[]): Value[] {
  const seen = new Map(items.map((item) => [keyOf(item), item] as const));
  return [...seen.values()];
}

function* zip(call: NativeCall): Running<Value> {
  const columns: Value[][] = [];
  for (const each of call.given) columns.push(yield* itemsOf(each, call.context, call));
  const rows = Math.min(...columns.map(({ length }) => length));
  return list(
    Array.from({ length: Number.isFinite(rows) ? rows : 0 }, (_, row) =>
      list(
        columns.map((column) => column[row]),
        "tuple",
      ),
    ),
  );
}

function* map(call: NativeCall): Running<Value> {
  const [callee, ...iterables] = call.given;
  const rows = yield* zip({ ...call, given: iterables });
  const results: Value[] = [];
  for (const row of isObject(rows, "list") ? rows.items : []) {
    const given = isObject(row, "list") ? row.items : [];
    results.push(yield* callValue(callee, positional(...given), call.context, call.spot));
  }
  return list(results);
}

function* filter(call: NativeCall): Running<Value> {
  const results: Value[] = [];
  for (const item of yield* itemsOf(call.given[1], call.context, call)) {
    const kept =
      call.given[0] === null ? item : yield* callValue(call.given[0], positional(item), call.context, call.spot);
    if (truth(kept, true) !== false) results.push(item);
  }
  return list(results);
}

function sorted(items: readonly Value[], call: NativeCall): Value {
  const copy = [...items];
  if (copy.every((item) => typeof item === "number")) copy.sort((left, right) => Number(left) - Number(right));
  else if (copy.every((item) => typeof item === "string"))
    copy.sort((left, right) => (String(left) < String(right) ? -1 : 1));
  if (call.keywords.get("reverse") === true) copy.reverse();
  return list(copy);
}

function extreme(isLeast: boolean) {
  return function* (call: NativeCall): Running<Value> {
    const items = call.given.length > 1 ? [...call.given] : yield* itemsOf(call.given[0], call.context, call);
    if (items.length === 0 || !items.every((item) => typeof item === "number")) return unknown;
    return isLeast ? Math.min(...items.map(Number)) : Math.max(...items.map(Number));
  };
}

function* print(call: NativeCall): Running<Value> {
  const separator = call.keywords.get("sep");
  const text = call.given.map((value) => textOf(value, true)).join(typeof separator === "string" ? separator : " ");
  return yield* finish(call.context.run.natives.print(text, call));
}

function toInteger({ given }: NativeCall): Value {
  const [value] = given;
  if (typeof value === "number") return Math.trunc(value);
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string" && /^\s*[-+]?\d+\s*$/.test(value)) return Number(value);
  return value === undefined ? 0 : unknown;
}

function toFloat({ given }: NativeCall): Value {
  const [value] = given;
  if (typeof value === "number") return value;
  return typeof value === "string" && Number.isFinite(Number(value)) ? Number(value) : unknown;
}

function isInstance(call: NativeCall): Value {
  const [value, type] = call.given;
  if (isObject(value, "instance") && isObject(type, "class")) {
    const { classes } = call.context.run.program;
    const open = [value.class.class];
    for (const id of open) open.push(...(classes[id]?.bases ?? []).filter((base) => !open.includes(base)));
    return open.includes(type.class);
  }
  if (isObject(type, "library")) {
    if (type.name === "int")
      return typeof value === "number" ? Number.isInteger(value) : isObject(value, "unknown") ? unknown : false;
    if (type.name === "str") return typeof value === "string" ? true : isObject(value, "unknown") ? unknown : false;
  }
  return unknown;
}

function* next(call: NativeCall): Running<Value> {
  const iteration = iterate(call.given[0], call.context, call, () => 1);
  const item = iteration.next();
  const found = item !== null && "next" in item ? yield* item : item;
  return found ? found.value : (call.given[1] ?? unknown);
}

const pureFunctions: NativeTable["functions"] = {
  range,
  xrange: range,
  len: ({ given, context, spot }) => {
    charge(context, perItem, spot);
    return lengthOf(given[0]) ?? unknown;
  },
  list: overItems(toList("list")),
  tuple: overItems(toList("tuple")),
  set: overItems(toList("set")),
  frozenset: overItems(toList("set")),
  sorted: overItems(sorted),
  reversed: overItems((items) => list([...items].reverse())),
  enumerate: overItems((items, call) => {
    const start = argument(call, 1, "start");
    const first = typeof start === "number" ? start : 0;
    return list(items.map((item, index) => list([first + index, item], "tuple")));
  }),
  sum: overItems((items, call) =>
    items.reduce((total, item) => operate("+", [total, item], true), argument(call, 1, "start") ?? 0),
  ),
  all: overItems((items) => {
    const each = items.map((item) => truth(item, true));
    return each.includes(false) ? false : each.includes(null) ? unknown : true;
  }),
  any: overItems((items) => {
    const each = items.map((item) => truth(item, true));
    return each.includes(true) ? true : each.includes(null) ? unknown : false;
  }),
  min: extreme(true),
  max: extreme(false),
  zip,
  abs: ({ given }) => (typeof given[0] === "number" ? Math.abs(given[0]) : unknown),
  round: ({ given }) => {
    const digits = typeof given[1] === "number" ? given[1] : 0;
    return typeof given[0] === "number" ? Number(given[0].toFixed(Math.max(0, digits))) : unknown;
  },
  int: toInteger,
  float: toFloat,
  bool: ({ given }) => truth(given[0], true) ?? unknown,
  str: ({ given }) => (isObject(given[0], "unknown") ? unknown : textOf(given[0] ?? "", true)),
  repr: ({ given }) => (isObject(given[0], "unknown") ? unknown : textOf(given[0], true, true)),
  dict: (call) => {
    const entries = new Map<string | object, { key: Value; value: Value }>();
    const [given] = call.given;
    if (isObject(given, "dict")) for (const [id, entry] of given.entries) entries.set(id, { ...entry });
    if (isObject(given, "list")) {
      for (const pair of given.items)
        if (isObject(pair, "list")) entries.set(keyOf(pair.items[0]), { key: pair.items[0], value: pair.items[1] });
    }
    for (const [key, value] of call.keywords) entries.set(keyOf(key), { key, value });
    return { kind: "dict", entries };
  },
  "collections.defaultdict": () => ({ kind: "dict", entries: new Map() }),
  "collections.OrderedDict": () => ({ kind: "dict", entries: new Map() }),
  "collections.Counter": () => ({ kind: "dict", entries: new Map() }),
  "collections.deque": overItems(toList("list")),
  isinstance: isInstance,
  hash: () => unknown,
  id: () => unknown,
  ord: ({ given }) => (typeof given[0] === "string" ? given[0].charCodeAt(0) : unknown),
  chr: ({ given }) => (typeof given[0] === "number" ? String.fromCharCode(given[0]) : unknown),
  pow: ({ given }) => operate("**", [given[0], given[1]], true),
  divmod: ({ given }) =>
    list([operate("//", [given[0], given[1]], true), operate("%", [given[0], given[1]], true)], "tuple"),
  "math.sqrt": ({ given }) => (typeof given[0] === "number" ? Math.sqrt(given[0]) : unknown),
  "math.floor": ({ given }) => (typeof given[0] === "number" ? Math.floor(given[0]) : unknown),
  "math.ceil": ({ given }) => (typeof given[0] === "number" ? Math.ceil(given[0]) : unknown),
  "math.sin": ({ given }) => (typeof given[0] === "number" ? Math.sin(given[0]) : unknown),
  "math.factorial": () => unknown,
  "random.random": () => unknown,
  "random.randint": () => unknown,
  "random.uniform": () => unknown,
  "os.getpid": () => unknown,
  "os.cpu_count": ({ context }) => context.run.machine.settings.cores,
  "threading.get_ident": () => unknown,
  "sys.stdout.flush": () => null,
  bytes: ({ given }) => libraryObject("bytes", typeof given[0] === "number" ? given[0] : (lengthOf(given[0]) ?? 0)),
  bytearray: ({ given }) => libraryObject("bytes", typeof given[0] === "number" ? given[0] : (lengthOf(given[0]) ?? 0)),
};

/** What Python has without an import. */
export const builtinNatives: NativeTable = {
  functions: {
    ...pureFunctions,
    map,
    filter,
    next,
    print,
    "functools.partial": (call) => {
      const [callee, ...fixed] = call.given;
      return {
        kind: "native",
        name: "partial",
        call: (given, keywords) =>
          callValue(
            callee,
            { positional: [...fixed, ...given], keywords: new Map([...call.keywords, ...keywords]) },
            call.context,
            call.spot,
          ),
      };
    },
    "functools.wraps": () => ({ kind: "native", name: "wraps", call: (given) => given[0] }),
    getattr: () => unknown,
    hasattr: () => unknown,
    "super.__init__": () => null,
  },
  pure: Object.keys(pureFunctions),
};
