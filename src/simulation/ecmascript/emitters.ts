import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import type { Context, NativeCall } from "../interpreter/context.ts";
import { argument, type NativeTable, stateOf } from "../interpreter/natives.ts";
import { isObject, type LibraryObject, libraryObject, list, type Value } from "../interpreter/values.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import { settle } from "../machine/future.ts";
import { createPromise } from "./promises.ts";

/** What listens to an object's events. */
export interface EmitterState {
  readonly listeners: { readonly event: string; readonly callee: Value; readonly isOnce: boolean }[];
}

/** An object to whose events nobody listens yet. */
export function createEmitter<S extends object>(
  type: string,
  state: S,
  fields: Record<string, Value> = {},
): LibraryObject {
  return libraryObject(type, { ...state, listeners: [] } satisfies EmitterState, fields);
}

/** Calls the listeners one after another, in the order in which they were added. */
export function* emit(
  object: LibraryObject,
  event: string,
  given: readonly Value[],
  context: Context,
): Running<boolean> {
  const state = stateOf<EmitterState>(object);
  const property = object.fields.get(`on${event}`);
  if (property !== undefined) yield* callValue(property, positional(...given), context, spotOf(event));
  const heard = state?.listeners.filter((listener) => listener.event === event) ?? [];
  for (const listener of heard) {
    if (listener.isOnce) state?.listeners.splice(state.listeners.indexOf(listener), 1);
    yield* callValue(listener.callee, positional(...given), context, spotOf(event));
  }
  return heard.length > 0;
}

function add(isOnce: boolean) {
  return (object: LibraryObject, call: NativeCall): Value => {
    const [event, callee] = call.given;
    if (typeof event === "string") stateOf<EmitterState>(object)?.listeners.push({ event, callee, isOnce });
    return object;
  };
}

function remove(object: LibraryObject, { given }: NativeCall): Value {
  const state = stateOf<EmitterState>(object);
  const at = state?.listeners.findIndex(({ event, callee }) => event === given[0] && callee === given[1]) ?? -1;
  if (at >= 0) state?.listeners.splice(at, 1);
  return object;
}

/** `events.once(object, event)`. */
function once(call: NativeCall): Value {
  const object = argument(call, 0, "emitter");
  const event = call.given[1];
  const promise = createPromise();
  if (isObject(object, "object") && typeof event === "string") {
    const callee: Value = {
      kind: "native",
      name: "once",
      call: (given) => {
        settle(promise.future, "fulfilled", list([...given]));
        return undefined;
      },
    };
    promise.future.lane = (object.state as { lane?: number } | null)?.lane ?? null;
    stateOf<EmitterState>(object)?.listeners.push({ event, callee, isOnce: true });
  }
  return promise;
}

/** The classes whose objects have events. */
export const emitterTypes = ["EventEmitter", "Worker", "MessagePort", "ChildProcess"] as const;

const methods: NativeTable["methods"] = {
  on: add(false),
  addListener: add(false),
  addEventListener: add(false),
  once: add(true),
  off: remove,
  removeListener: remove,
  removeEventListener: remove,
  emit: function* (object: LibraryObject, call): Running<Value> {
    const [event, ...given] = call.given;
    return typeof event === "string" ? yield* emit(object, event, given, call.context) : false;
  },
};

/** `node:events`, and listening to any object that has events. */
export const emitterNatives: NativeTable = {
  functions: {
    "events.once": once,
    "events.EventEmitter.once": once,
    "events.EventEmitter": () => createEmitter("EventEmitter", {}),
    events: () => createEmitter("EventEmitter", {}),
  },
  methods: Object.fromEntries(
    emitterTypes.flatMap((type) => Object.entries(methods).map(([name, method]) => [`${type}.${name}`, method])),
  ),
};
