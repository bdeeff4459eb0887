import type { Running } from "../machine/effects.ts";
import { type Spot, spotOf } from "../machine/effects.ts";
import type { Arm, CallStep, Estimate, Step, TryStep } from "../program.ts";
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
import { runWith } from "./withBlocks.ts";

/** How a list of steps ended, when not by reaching its end. */
export type Completion =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue"; readonly loop: number | null };

/**
 * Carries out steps one after another. Null when all were carried out. Generators inside generators are slow, each
 * resumption goes through all of them: a step makes one only when it may take time, and steps that take none at all
 * are over when this returns.
 */
export function startSteps(
  steps: readonly Step[],
  frame: Frame,
  context: Context,
): Completion | null | Running<Completion | null> {
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as Step;
    if (!countStep(context)) return stopped;
    const spot = spotOfStep(step, frame);
    const begun = startStep(step, frame, context);
    if (isCode(begun)) return goOn(steps, at, begun as Running<StepResult>, spot, frame, context);
    const completion = endStep(step, begun, spot, frame);
    if (completion) return completion;
  }
  return null;
}

/** As `startSteps`, for those who need the way and not the result. */
export function* runSteps(steps: readonly Step[], frame: Frame, context: Context): Running<Completion | null> {
  const begun = startSteps(steps, frame, context);
  return isCode(begun) ? yield* begun : begun;
}

/** What a step gives: the value of a call or an `await`, or how other steps ended. */
type StepResult = Value | Completion | null;

const stopped: Completion = { kind: "return", value: unknown };

/** Goes on with steps of which one takes time. */
function* goOn(
  steps: readonly Step[],
  first: number,
  begun: Running<StepResult>,
  spot: Spot,
  frame: Frame,
  context: Context,
): Running<Completion | null> {
  const completion = endStep(steps[first] as Step, yield* begun, spot, frame);
  if (completion) return completion;
  for (let at = first + 1; at < steps.length; at++) {
    const step = steps[at] as Step;
    if (!countStep(context)) return stopped;
    const own = spotOfStep(step, frame);
    const next = startStep(step, frame, context);
    const ended = endStep(step, isCode(next) ? yield* next as Running<StepResult> : next, own, frame);
    if (ended) return ended;
  }
  return null;
}

/** Where the step is; what it charges is charged there. */
function spotOfStep(step: Step, frame: Frame): Spot {
  if ("line" in step) frame.spot = spotOf(step.kind === "call" ? step.text : frame.routine.name, step.line, frame.file);
  return frame.spot;
}

function endStep(step: Step, result: StepResult, spot: Spot, frame: Frame): Completion | null {
  if (step.kind !== "call" && step.kind !== "await") return result as Completion | null;
  frame.slots.set(step.slot, result as Value);
  if (step.kind === "call") frame.spot = spot;
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

/** Does what takes no time at once; gives what the step gives, or the way to it. */
function startStep(step: Step, frame: Frame, context: Context): StepResult | Running<StepResult> {
  switch (step.kind) {
    case "call":
      return startCall(step, frame, context);
    case "await": {
      const value = evaluate(step.value, frame, context);
      return context.run.natives.await(value, nativeCall(context, spotOf(step.text, step.line, frame.file)));
    }
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

function startBranch(
  arms: readonly Arm[],
  frame: Frame,
  context: Context,
): Completion | null | Running<Completion | null> {
  const { isPython } = context.run;
  for (const arm of arms) {
    frame.spot = spotOf(frame.routine.name, arm.line, frame.file);
    const holds = armHolds(arm, frame, context, isPython);
    if (holds === false || (holds === null && leavesEarly(arm.steps))) continue;
    return arm.form === "case" ? runCase(arm, frame, context) : startSteps(arm.steps, frame, context);
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
