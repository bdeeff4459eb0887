import type { NativeCall } from "../interpreter/context.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import type { NativeTable } from "../interpreter/natives.ts";
import { isObject, keyOf, type ListValue, list, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";

type Dict = Extract<Value, { kind: "dict" }>;

const listMethods: Readonly<Record<string, (object: ListValue, call: NativeCall) => Value | Running<Value>>> = {
  append: (object, { given }) => {
    object.items.push(given[0]);
    return null;
  },
  appendleft: (object, { given }) => {
    object.items.unshift(given[0]);
    return null;
  },
  add: (object, { given }) => {
    if (!object.items.some((item) => keyOf(item) === keyOf(given[0]))) object.items.push(given[0]);
    return null;
  },
  *extend(object, call): Running<Value> {
    object.items.push(...(yield* itemsOf(call.given[0], call.context, call)));
    return null;
  },
  pop: (object, { given }) => {
    const [at] = given;
    if (typeof at !== "number") return object.items.pop() ?? unknown;
    return object.items.splice(at < 0 ? object.items.length + at : at, 1)[0] ?? unknown;
  },
  popleft: (object) => object.items.shift() ?? unknown,
  insert: (object, { given }) => {
    object.items.splice(typeof given[0] === "number" ? given[0] : 0, 0, given[1]);
    return null;
  },
  remove,
  discard: remove,
  clear: (object) => {
    object.items.length = 0;
    return null;
  },
  copy: (object) => list([...object.items], object.type),
  index: (object, { given }) => object.items.findIndex((item) => keyOf(item) === keyOf(given[0])),
  count: (object, { given }) => object.items.filter((item) => keyOf(item) === keyOf(given[0])).length,
  sort: (object) => {
    if (object.items.every((item) => typeof item === "number"))
      object.items.sort((left, right) => Number(left) - Number(right));
    return null;
  },
  reverse: (object) => {
    object.items.reverse();
    return null;
  },
};

const dictMethods: Readonly<Record<string, (object: Dict, call: NativeCall) => Value>> = {
  get: (object, { given }) => object.entries.get(keyOf(given[0]))?.value ?? given[1] ?? null,
  items: (object) => list([...object.entries.values()].map(({ key, value }) => list([key, value], "tuple"))),
  keys: (object) => list([...object.entries.values()].map(({ key }) => key)),
  values: (object) => list([...object.entries.values()].map(({ value }) => value)),
  setdefault: (object, { given }) => {
    const id = keyOf(given[0]);
    const known = object.entries.get(id);
    if (known) return known.value;
    object.entries.set(id, { key: given[0], value: given[1] ?? null });
    return given[1] ?? null;
  },
  pop: (object, { given }) => {
    const id = keyOf(given[0]);
    const known = object.entries.get(id);
    object.entries.delete(id);
    return known?.value ?? given[1] ?? unknown;
  },
  update: (object, { given }) => {
    if (isObject(given[0], "dict")) for (const [id, entry] of given[0].entries) object.entries.set(id, { ...entry });
    return null;
  },
  clear: (object) => {
    object.entries.clear();
    return null;
  },
};

const textMethods: Readonly<Record<string, (object: string, call: NativeCall) => Value>> = {
  format: () => unknown,
  upper: (object) => object.toUpperCase(),
  lower: (object) => object.toLowerCase(),
  strip: (object) => object.trim(),
  split: (object, { given }) => list(object.split(typeof given[0] === "string" ? given[0] : /\s+/)),
  join: (object, { given }) =>
    isObject(given[0], "list") && given[0].items.every((item) => typeof item === "string")
      ? given[0].items.join(object)
      : unknown,
  startswith: (object, { given }) => (typeof given[0] === "string" ? object.startsWith(given[0]) : unknown),
  endswith: (object, { given }) => (typeof given[0] === "string" ? object.endsWith(given[0]) : unknown),
  encode: (object) => ({ kind: "object", type: "bytes", fields: new Map(), state: object.length }),
};

/** The methods of lists, sets, dicts and deques. */
export const collectionNatives: NativeTable = {
  methods: {
    ...prefixed("list", listMethods),
    ...prefixed("dict", dictMethods),
    ...prefixed("str", textMethods),
  } as NativeTable["methods"] & object,
  pure: [
    ...Object.keys(listMethods).map((name) => `list.${name}`),
    ...Object.keys(dictMethods).map((name) => `dict.${name}`),
    ...Object.keys(textMethods).map((name) => `str.${name}`),
  ],
};

function prefixed(type: string, methods: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [`${type}.${name}`, method]));
}

/** Takes the first element that equals the argument out of a list or set, if there is one. */
function remove(object: ListValue, { given }: NativeCall): Value {
  const at = object.items.findIndex((item) => keyOf(item) === keyOf(given[0]));
  if (at >= 0) object.items.splice(at, 1);
  return null;
}
