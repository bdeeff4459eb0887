import type { Running } from "../machine/effects.ts";
import { type Spot, spotOf } from "../machine/effects.ts";
import type { Arm, CallStep, Estimate, Step, TryStep, WithStep } from "../program.ts";
import { evaluateArguments, type Given, nothing } from "./arguments.ts";
import { frameOf, startValue } from "./call.ts";
import { type Context, charge, finish, isCode, type NativeCall, notice } from "./context.ts";
import { callEstimated, needsEstimate } from "./estimates.ts";
import { chargeLargeNumber, chargeOperation, evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { runLoop } from "./loops.ts";
import { operate, textOf } from "./operators.ts";
import { readProperty } from "./properties.ts";
import { catches, isRaised, raise, raiseInstance } from "./raised.ts";
import { catchUp, postpone, runElsewhere } from "./remedies.ts";
import { superCall } from "./superCalls.ts";
import { assign, currentValue } from "./targets.ts";
import { callHandedOver } from "./unseenWork.ts";
import { type ClassValue, isObject, keyOf, truth, unknown, type Value } from "./values.ts";

/** How a list of steps ended, when not by reaching its end. */
export type Completion =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue"; readonly loop: number | null };

/**
 * Carries out steps one after another. Null when all were carried out. Generators inside generators are slow, each
 * resumption goes through all of them: a step makes one only when it may take time.
 */
export function* runSteps(steps: readonly Step[], frame: Frame, context: Context): Running<Completion | null> {
  for (const step of steps) {
    if (!countStep(context)) return { kind: "return", value: unknown };
    if ("line" in step)
      frame.spot = spotOf(step.kind === "call" ? step.text : frame.routine.name, step.line, frame.file);
    if (step.kind === "call") {
      const { spot } = frame;
      const result = startCall(step, frame, context);
      frame.slots.set(step.slot, isCode(result) ? yield* result : result);
      frame.spot = spot;
      continue;
    }
    if (step.kind === "await") {
      const value = evaluate(step.value, frame, context);
      const call = nativeCall(context, spotOf(step.text, step.line, frame.file));
      const result = context.run.natives.await(value, call);
      frame.slots.set(step.slot, isCode(result) ? yield* result : result);
      continue;
    }
    const begun = startStep(step, frame, context);
    const completion = isCode(begun) ? yield* begun : begun;
    if (completion) return completion;
  }
  return null;
}

/** Counts a step, or a round of a loop. False when the limit is reached and nothing more is to be done. */
export function countStep({ run }: Context): boolean {
  const { limits } = run.machine.settings;
  if (++run.steps > limits.steps) {
    run.machine.cut({
      en: `The simulation stops here, after ${limits.steps} steps of the program.`,
      "zh-cn": `模拟到此为止：程序已执行 ${limits.steps} 步。`,
    });
  }
  return !run.machine.isCut;
}

function startCall(step: CallStep, frame: Frame, context: Context): Value | Running<Value> {
  const given = evaluateArguments(step.arguments, frame, context);
  if (step.callee.kind === "super") return superCall(given, frame, context);
  const callee = evaluate(step.callee, frame, context);
  if (step.estimate && needsEstimate(step, callee, given.positional, context)) {
    return estimatedCall({ ...step, estimate: step.estimate }, callee, given, frame.spot, context);
  }
  if (step.isUnpatched && !context.run.program.entry.isPatched)
    return callUnpatched(step, callee, given, context, frame.spot);
  if (step.isWork) return callHandedOver(callee, given, context, frame.spot);
  return startValue(callee, given, context, frame.spot, step);
}

/** The thread waits as a whole meanwhile, so nobody sees that the patch is taken back for it. */
function* callUnpatched(step: CallStep, callee: Value, given: Given, context: Context, spot: Spot): Running<Value> {
  const { state } = context.run;
  const patched = state.get("patched");
  state.set("patched", false);
  const result = startValue(callee, given, context, spot, step);
  const value = isCode(result) ? yield* result : result;
  state.set("patched", patched);
  return value;
}

function* estimatedCall(
  step: CallStep & { readonly estimate: Estimate },
  callee: Value,
  given: Given,
  spot: Spot,
  context: Context,
): Running<Value> {
  yield* callEstimated(step, spot, context);
  const result = startValue(callee, given, context, spot, step);
  return isCode(result) ? yield* result : result;
}

/** Does what takes no time at once; gives how the step ended, or the way to its end. */
function startStep(
  step: Exclude<Step, { readonly kind: "call" | "await" }>,
  frame: Frame,
  context: Context,
): Completion | null | Running<Completion | null> {
  switch (step.kind) {
    case "bind":
      assign(step.target, evaluate(step.value, frame, context), frame, context);
      // A name costs nothing of its own, as in the cost model.
      if (step.target.kind === "member" || step.target.kind === "subscript") chargeOperation(frame, context);
      return null;
    case "update": {
      const operands = [currentValue(step.target, frame, context), evaluate(step.value, frame, context)];
      chargeOperation(frame, context);
      const result = operate(step.operator, operands, context.run.isPython);
      chargeLargeNumber(result, frame, context);
      assign(step.target, result, frame, context);
      return null;
    }
    case "define": {
      const value = evaluate(step.value, frame, context);
      frame.scope.values.has(step.variable)
        ? frame.scope.values.set(step.variable, value)
        : assign({ kind: "variable", variable: step.variable, name: "" }, value, frame, context);
      return isObject(value, "class") ? runClassBody(value, frame, context) : null;
    }
    case "read":
      return readProperty(step, frame, context);
    case "evaluate":
      evaluate(step.value, frame, context);
      return null;
    case "yield":
      return produce(step.value ? evaluate(step.value, frame, context) : null, step.isDelegate, context);
    case "return":
      return {
        kind: "return",
        value: step.value ? evaluate(step.value, frame, context) : context.run.isPython ? null : undefined,
      };
    case "raise":
      throw raisedBy(step.value ? evaluate(step.value, frame, context) : unknown, context);
    case "break":
    case "continue":
      return { kind: step.kind, loop: step.loop };
    case "print": {
      const text = step.values.map((term) => textOf(evaluate(term, frame, context), true)).join(" ");
      return print(text, frame, context);
    }
    case "collect":
      collect(step, frame, context);
      return null;
    case "loop":
      return runLoop(step, frame, context);
    case "branch":
      return startBranch(step.arms, frame, context);
    case "try":
      return runTry(step, frame, context);
    case "with":
      return runWith(step, frame, context);
    case "elsewhere":
      return runElsewhere(step, frame, context);
    case "later":
      return postpone(step, frame, context);
    case "catch-up":
      return catchUp(step.key, context);
  }
}

/** A call without arguments, for code that the simulation itself starts. */
export function nativeCall(context: Context, spot: Spot): NativeCall {
  return { context, spot, step: null, given: nothing.positional, keywords: nothing.keywords };
}

function* print(text: string, frame: Frame, context: Context): Running<null> {
  yield* context.run.natives.print(text, nativeCall(context, frame.spot));
  return null;
}

function collect(step: Step & { kind: "collect" }, frame: Frame, context: Context): void {
  const gathered = frame.collected?.get(step.loop);
  if (!gathered) return;
  const value = evaluate(step.value, frame, context);
  if (gathered.kind === "list") {
    gathered.items.push(value);
    return;
  }
  const key = step.key ? evaluate(step.key, frame, context) : unknown;
  gathered.entries.set(keyOf(key), { key, value });
}

function* produce(value: Value, isDelegate: boolean, context: Context): Running<null> {
  if (!isDelegate) {
    yield { kind: "produce", value };
    return null;
  }
  if (isObject(value, "list")) for (const item of value.items) yield { kind: "produce", value: item };
  else if (isObject(value, "generator")) yield* value.body;
  else if (value !== null && value !== undefined)
    yield* finish(context.run.natives.await(value, nativeCall(context, spotOf(""))));
  return null;
}

/** What `raise value` throws. */
function raisedBy(value: Value, context: Context): unknown {
  if (isObject(value, "error")) return { raised: value };
  if (isObject(value, "instance"))
    return raiseInstance(value, context.run.program.classes[value.class.class]?.name ?? "");
  if (isObject(value, "class")) return raise(context.run.program.classes[value.class]?.name ?? "");
  if (isObject(value, "library")) return raise(value.name.slice(value.name.lastIndexOf(".") + 1));
  return context.run.isPython ? raise("Exception", value) : { raised: value };
}

function startBranch(arms: readonly Arm[], frame: Frame, context: Context): Running<Completion | null> | null {
  const { isPython } = context.run;
  for (const arm of arms) {
    frame.spot = spotOf(frame.routine.name, arm.line, frame.file);
    const holds = armHolds(arm, frame, context, isPython);
    if (holds === false || (holds === null && leavesEarly(arm.steps))) continue;
    return arm.form === "case" ? runCase(arm, frame, context) : runSteps(arm.steps, frame, context);
  }
  return null;
}

function* runCase({ steps }: Arm, frame: Frame, context: Context): Running<Completion | null> {
  const completion = yield* runSteps(steps, frame, context);
  // `break` of a `switch` ends the switch.
  return completion?.kind === "break" && completion.loop === null ? null : completion;
}

function armHolds(arm: Arm, frame: Frame, context: Context, isPython: boolean): boolean | null {
  if (!arm.test) return true;
  const test = evaluate(arm.test, frame, context);
  if (!arm.subject) return truth(test, isPython);
  const equal = operate("==", [evaluate(arm.subject, frame, context), test], isPython);
  return typeof equal === "boolean" ? equal : null;
}

/** An arm that only gets out is for what goes wrong: nobody knows its condition, so it is taken not to hold. */
function leavesEarly(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last?.kind === "raise" || last?.kind === "return" || last?.kind === "break" || last?.kind === "continue";
}

function* runTry(
  { body, handlers, finally: last }: TryStep,
  frame: Frame,
  context: Context,
): Running<Completion | null> {
  let completion: Completion | null = null;
  try {
    try {
      completion = yield* runSteps(body, frame, context);
    } catch (error) {
      if (!isRaised(error)) throw error;
      const handler = handlers.find(({ type }) =>
        catchesError(type ? evaluate(type, frame, context) : null, error.raised, context),
      );
      if (!handler) throw error;
      frame.slots.set(-1, error.raised);
      completion = yield* runSteps(handler.steps, frame, context);
    }
  } catch (error) {
    if (isRaised(error)) {
      const ended = yield* runSteps(last, frame, context);
      if (ended) return ended;
    }
    throw error;
  }
  return (yield* runSteps(last, frame, context)) ?? completion;
}

function catchesError(type: Value, error: Value, context: Context): boolean {
  if (type === null || !isObject(error, "error")) return true;
  const bases = error.instance ? basesOf(error.instance.class.class, context) : [];
  if (isObject(type, "list")) return type.items.some((each) => catchesError(each, error, context));
  if (isObject(type, "library")) return catches(type.name, error.type, bases);
  if (isObject(type, "class")) return catches(context.run.program.classes[type.class]?.name ?? "", error.type, bases);
  return isObject(type, "unknown");
}

function basesOf(id: number, { run }: Context): string[] {
  const skeleton = run.program.classes[id];
  if (!skeleton) return [];
  return [
    skeleton.name,
    ...skeleton.libraryBases,
    ...skeleton.bases.flatMap((base) => run.program.classes[base]?.name ?? []),
  ];
}

interface Entered {
  readonly value: Value;
  readonly call: NativeCall;
}

/** `leave` takes the place of leaving the block, for one that is left later. */
export function* runWith(
  step: WithStep,
  frame: Frame,
  context: Context,
  leave?: (exit: () => Running) => void,
): Running<Completion | null> {
  const { natives } = context.run;
  const entered: Entered[] = [];
  let error: unknown = null;
  let completion: Completion | null = null;
  try {
    for (const { setup, value: term, target, text } of step.items) {
      if (setup.length > 0) yield* runSteps(setup, frame, context);
      const value = evaluate(term, frame, context);
      const call = nativeCall(context, spotOf(text, step.line, frame.file));
      const begun = natives.enter(value, step.isAsync, call);
      const given = isCode(begun) ? yield* begun : begun;
      entered.push({ value, call });
      if (target) assign(target, given, frame, context);
    }
    completion = yield* runSteps(step.steps, frame, context);
  } catch (caught) {
    if (!isRaised(caught)) throw caught;
    error = caught;
  }
  if (leave && error === null) leave(() => exitAll(entered, step.isAsync, null, context));
  else yield* exitAll(entered, step.isAsync, error, context);
  return completion;
}

function* exitAll(entered: readonly Entered[], isAsync: boolean, given: unknown, { run }: Context): Running {
  let error = given;
  for (const { value, call } of [...entered].reverse()) {
    try {
      const ended = run.natives.exit(value, isAsync, isRaised(error) ? error.raised : null, call);
      const isSwallowed = isCode(ended) ? yield* ended : ended;
      if (isSwallowed === true) error = null;
    } catch (caught) {
      if (!isRaised(caught)) throw caught;
      error = caught;
    }
  }
  if (error !== null) throw error;
}

/** The fields of a class get their values when the class is defined. */
function* runClassBody(value: ClassValue, frame: Frame, context: Context): Running<null> {
  const body = context.run.program.routines[context.run.program.classes[value.class]?.body ?? -1];
  if (!body) return null;
  const inner = frameOf(body, { scope: frame.scope, self: value }, context);
  for (const step of body.steps) {
    if (step.kind === "define") continue;
    yield* runSteps([step], inner, context);
    if (step.kind === "bind" && step.target.kind === "variable") {
      value.fields.set(step.target.name, inner.scope.values.get(step.target.variable));
    }
  }
  return null;
}

/** Something that others may notice: the thread's time is brought up to date first. */
export function noticed(context: Context, cost: number, spot: Spot): Running {
  charge(context, cost, spot);
  return notice(context);
}
