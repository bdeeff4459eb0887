import { type Running, spotOf } from "../machine/effects.ts";
import type { WithStep } from "../program.ts";
import { type Context, isCode, type NativeCall } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { type Completion, nativeCall, runSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { isRaised } from "./raised.ts";
import { assign } from "./targets.ts";
import type { Value } from "./values.ts";

interface Entered {
  readonly value: Value;
  readonly call: NativeCall;
}

/** Runs a `with` block. `leave` takes the place of leaving the block, for one that is left later. */
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
