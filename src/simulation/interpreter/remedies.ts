import { type Running, spotOf } from "../machine/effects.ts";
import type { ElsewhereStep, LaterStep } from "../program.ts";
import { type Context, isCode, type Run } from "./context.ts";
import { type Completion, nativeCall, runSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { runWith } from "./withBlocks.ts";

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

/** Notes what is to be done later, with the values of now. */
export function* postpone(
  { key, block, steps }: LaterStep,
  frame: Frame,
  context: Context,
): Running<Completion | null> {
  const waits = postponed(context.run, key);
  const completion = block ? yield* runWith(block, frame, context, (exit) => waits.push(exit)) : null;
  const { values, parent, self } = frame.scope;
  const then: Frame = { ...frame, scope: { values: new Map(values), parent, self }, slots: new Map(frame.slots) };
  if (steps.length > 0) waits.push(() => runSteps(steps, then, context));
  return completion;
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
