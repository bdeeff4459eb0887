import { type Running, type Spot, spotOf } from "../machine/effects.ts";
import type { CallStep, Routine } from "../program.ts";
import { bindParameters, type Given } from "./arguments.ts";
import { type Context, charge, finish, isCode, type NativeCall } from "./context.ts";
import { chargeRecursion, recursUncountably } from "./estimates.ts";
import { type Completion, runSteps, startSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { hoist } from "./hoisting.ts";
import { methodOf } from "./members.ts";
import { isQuiet, isRecursive, ownsItsVariables } from "./quietness.ts";
import { raise } from "./raised.ts";
import { createScope } from "./scopes.ts";
import {
  type ClassValue,
  type ClosureValue,
  type InstanceValue,
  isObject,
  libraryObject,
  list,
  unknown,
  type Value,
} from "./values.ts";

/** Calls a value with values. */
export function* callValue(callee: Value, given: Given, context: Context, spot: Spot): Running<Value> {
  const result = startValue(callee, given, context, spot, null);
  return isCode(result) ? yield* result : result;
}

/** Calls a value: its result, or the way to it. `step` is the call of the program, where there is one. */
export function startValue(
  callee: Value,
  given: Given,
  context: Context,
  spot: Spot,
  step: CallStep | null,
): Value | Running<Value> {
  if (isObject(callee, "closure")) return startClosure(callee, given, context, spot);
  if (isObject(callee, "class")) return instantiate(callee, given, context, spot);
  if (isObject(callee, "native")) return callee.call(given.positional, given.keywords);
  const call: NativeCall = { context, spot, step, given: given.positional, keywords: given.keywords };
  const { natives } = context.run;
  if (isObject(callee, "bound")) {
    const type = typeOf(callee.object);
    const method = natives.methods.get(`${type}.${callee.name}`);
    if (!natives.pure.has(`${type}.${callee.name}`)) context.run.observed++;
    // A parameter of which only the class is known has nothing that its methods could work on.
    const isHollow = isObject(callee.object, "object") && callee.object.state === null && !stateless.has(type);
    if (method && !isHollow) return method(callee.object as never, call);
    return natives.fallback(knownName(`${type}.${callee.name}`, call), call);
  }
  const name = isObject(callee, "library") ? callee.name : (step?.symbol ?? null);
  const native = name === null ? undefined : natives.functions.get(name);
  if (name === null || !natives.pure.has(name)) context.run.observed++;
  if (native) return native(call);
  if (isObject(callee, "instance")) {
    const method = methodOf(context.run.program.classes, callee.class.class, "__call__");
    if (method !== null) {
      const closure: ClosureValue = {
        kind: "closure",
        routine: method,
        scope: callee.class.scope,
        self: callee,
        defaults: [],
      };
      return startClosure(closure, given, context, spot);
    }
  }
  return natives.fallback(knownName(name, call), call);
}

/** The name under which the tables know what is called: its own, or what the text proves it to lead to. */
function knownName(name: string | null, { step, context }: NativeCall): string | null {
  const { durations } = context.run.program;
  if (name !== null && Object.hasOwn(durations, name)) return name;
  return step?.symbol && (name === null || Object.hasOwn(durations, step.symbol)) ? step.symbol : name;
}

/** Classes whose objects hold nothing. */
const stateless: ReadonlySet<string> = new Set([
  "asyncio.AbstractEventLoop",
  "trio.CancelScope",
  "super",
  "Buffer",
  "gevent.threadpool.ThreadPool",
]);

function typeOf(value: Value): string {
  if (typeof value === "string") return "str";
  if (typeof value === "object" && value !== null) return value.kind === "object" ? value.type : value.kind;
  return typeof value;
}

/** Calls a function of the program: the way to its result, or a coroutine, a promise or a generator. */
export function startClosure(
  closure: ClosureValue,
  given: Given,
  context: Context,
  spot: Spot,
): Value | Running<Value> {
  const { run } = context;
  const routine = run.program.routines[closure.routine];
  if (!routine) return unknown;
  const { costs } = run.machine;
  charge(context, run.isPython ? costs.pythonCall : costs.ecmascriptCall, spot);
  if (recursUncountably(routine, given, run)) return chargeRecursion(routine, spot, context);
  if (context.depth > run.machine.settings.limits.depth) {
    run.machine.cut({
      en: `The simulation stops here: calls of \`${routine.name}\` are nested too deep.`,
      "zh-cn": `模拟到此为止：\`${routine.name}\` 的调用嵌套太深。`,
    });
    throw raise("RecursionError");
  }
  const frame = frameOf(routine, closure, context);
  bindParameters(routine, closure, given, frame, context);
  if (routine.isGenerator) {
    return { kind: "generator", body: runBody(frame, context), isAsync: routine.isAsync };
  }
  if (routine.isAsync) return run.natives.callAsync(routine, (inner) => runBody(frame, inner), context);
  const { thread, task, depth, isSuspendable } = context;
  const inner: Context = { run, thread, task, depth: depth + 1, isSuspendable };
  const key = memoryKey(routine, closure, given, context);
  if (key === null) return startBody(frame, inner);
  const known = memoryOf(context).get(key);
  if (!known) return runRemembered(key, frame, inner);
  charge(context, known.cost, spot);
  return known.value;
}

function* runRemembered(key: string, frame: Frame, context: Context): Running<Value> {
  const before = context.thread.charged;
  const value = yield* runBody(frame, context);
  memoryOf(context).set(key, { value, cost: context.thread.charged - before });
  return value;
}

/** What calls of recursive functions that only compute gave, and what they cost: `fib(30)` is not run a million times. */
function memoryOf({ run: { state } }: Context): Map<string, { readonly value: Value; readonly cost: number }> {
  const known = state.get("memory") as ReturnType<typeof memoryOf> | undefined;
  if (known) return known;
  const created: ReturnType<typeof memoryOf> = new Map();
  state.set("memory", created);
  return created;
}

/** Null for a call whose outcome may depend on more than plain arguments. */
function memoryKey(
  routine: Routine,
  closure: ClosureValue,
  { positional: given, keywords }: Given,
  { run }: Context,
): string | null {
  if (routine.kind !== "function" || isObject(closure.self, "instance") || keywords.size > 0) return null;
  if (!given.every((value) => typeof value === "number" || typeof value === "string")) return null;
  return isRecursive(routine, run) && isQuiet(routine.steps, run) && ownsItsVariables(routine)
    ? `${routine.id}(${given.map((value) => JSON.stringify(value)).join()})`
    : null;
}

/** A frame for one run of a routine. */
export function frameOf(routine: Routine, closure: Pick<ClosureValue, "scope" | "self">, { run }: Context): Frame {
  return {
    routine,
    scope: createScope(closure.scope, routine.variables, closure.self),
    slots: new Map(),
    collected: null,
    file: routine.document === 0 ? null : (run.program.documents[routine.document] ?? null),
    spot: spotOf(routine.name, routine.line),
  };
}

/** Runs the body of a function, at once when it takes no time. */
function startBody(frame: Frame, context: Context): Value | Running<Value> {
  if (!context.run.isPython) hoist(frame.routine.steps, frame);
  const begun = startSteps(frame.routine.steps, frame, context);
  return isCode(begun) ? endBody(begun, context) : resultOf(begun, context);
}

function* endBody(begun: Running<Completion | null>, context: Context): Running<Value> {
  return resultOf(yield* begun, context);
}

function* runBody(frame: Frame, context: Context): Running<Value> {
  if (!context.run.isPython) hoist(frame.routine.steps, frame);
  return resultOf(yield* runSteps(frame.routine.steps, frame, context), context);
}

function resultOf(completion: Completion | null, { run }: Context): Value {
  return completion?.kind === "return" ? completion.value : run.isPython ? null : undefined;
}

/** `Class(…)`. */
function* instantiate(value: ClassValue, given: Given, context: Context, spot: Spot): Running<Value> {
  const { classes } = context.run.program;
  const skeleton = classes[value.class];
  if (!skeleton) return unknown;
  const instance: InstanceValue = { kind: "instance", class: value, fields: new Map(), base: null };
  const libraryBases = skeleton.libraryBases;
  const call: NativeCall = { context, spot, step: null, given: [], keywords: new Map([["__instance__", instance]]) };
  instance.base = context.run.natives.construct(libraryBases, call);
  const init = methodOf(classes, value.class, context.run.isPython ? "__init__" : "constructor");
  if (init !== null) {
    const closure: ClosureValue = { kind: "closure", routine: init, scope: value.scope, self: instance, defaults: [] };
    yield* finish(startClosure(closure, given, context, spot));
  } else if (isErrorClass(libraryBases)) {
    instance.fields.set("args", list([...given.positional], "tuple"));
    instance.fields.set("message", given.positional[0] ?? "");
  } else if (instance.base) {
    const base = libraryObject("super", null);
    const method = context.run.natives.methods.get(`${instance.base.type}.__init__`);
    if (method)
      yield* finish(
        method((instance.base ?? base) as never, { ...call, given: given.positional, keywords: given.keywords }),
      );
  }
  if (given.positional.length > 0 && skeleton.methods.length === 0) setDataFields(instance, given);
  return instance;
}

function isErrorClass(bases: readonly string[]): boolean {
  return bases.some((base) => /(?:Error|Exception)$/.test(base));
}

/** A class without a constructor of its own takes its fields by name: a dataclass. */
function setDataFields(instance: InstanceValue, given: Given): void {
  for (const [name, value] of given.keywords) instance.fields.set(name, value);
}
