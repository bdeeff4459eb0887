import { type Running, spotOf } from "../machine/effects.ts";
import type { ElsewhereStep, Step } from "../program.ts";
import { evaluateArguments } from "./arguments.ts";
import { startValue } from "./call.ts";
import { type Context, isCode, type Run } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { type Completion, nativeCall, runSteps, runWith } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { unknown } from "./values.ts";

/** Lets another thread or process carry the steps out, and waits for it. */
export function* runElsewhere(step: ElsewhereStep, frame: Frame, context: Context): Running<Completion | null> {
  let completion: Completion | null = null;
  const call = nativeCall(context, spotOf(frame.routine.name, step.line, frame.file));
  yield* context.run.natives.elsewhere(
    step.where,
    function* (inner) {
      completion = yield* runSteps(step.steps, frame, inner);
      return null;
    },
    call,
  );
  return completion;
}

/** Notes what is to be waited for, with the values of now. */
export function* postpone(
  { key, step }: Step & { kind: "later" },
  frame: Frame,
  context: Context,
): Running<Completion | null> {
  const waits = postponed(context.run, key);
  if (step.kind === "with") return yield* runWith(step, frame, context, (exit) => waits.push(exit));
  const spot = spotOf(step.text, step.line, frame.file);
  frame.slots.set(step.slot, unknown);
  if (step.kind === "await") {
    const value = evaluate(step.value, frame, context);
    waits.push(() => context.run.natives.await(value, nativeCall(context, spot)));
    return null;
  }
  const given = evaluateArguments(step.arguments, frame, context);
  const callee = evaluate(step.callee, frame, context);
  waits.push(() => startValue(callee, given, context, spot, step));
  return null;
}

/** Waits for all that was put off, in its order. */
export function* catchUp(key: string, { run }: Context): Running<null> {
  for (const wait of postponed(run, key).splice(0)) {
    const begun = wait();
    if (isCode(begun)) yield* begun;
  }
  return null;
}

function postponed({ state }: Run, key: string): (() => unknown)[] {
  const name = `later ${key}`;
  const known = state.get(name) as (() => unknown)[] | undefined;
  if (known) return known;
  const created: (() => unknown)[] = [];
  state.set(name, created);
  return created;
}
