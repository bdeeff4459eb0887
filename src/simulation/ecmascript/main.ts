import { nothing, unknownArguments } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { type Context, pay, type Run } from "../interpreter/context.ts";
import { subjectOf } from "../interpreter/entry.ts";
import { nativeCall } from "../interpreter/execute.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import { isObject, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import type { Thread } from "../machine/thread.ts";
import type { Routine, Step } from "../program.ts";
import { callAsyncFunction } from "./asyncFunctions.ts";
import { drain, drainMicrotasks, nodeLoop, post, runCallback, runLoopToEnd } from "./loop.ts";

/** The main thread of a program of Node or a page: its code, then its event loop until nothing keeps it alive. */
export function* ecmascriptMain(run: Run, thread: Thread): Running {
  const context: Context = { run, thread, task: null, depth: 0, isSuspendable: false };
  const loop = nodeLoop(context);
  yield* runEntry(context);
  yield* drain(loop, context);
  yield* runLoopToEnd(loop, context);
  yield* pay(context);
}

function* runEntry(context: Context): Running {
  const { entry, routines } = context.run.program;
  const loop = nodeLoop(context);
  const subject = yield* subjectOf(context);
  if (subject.kind === "module") {
    const body = routines[entry.routine] as Routine;
    const wholeModule = entry.isEcmaModule && body.kind === "module";
    if (!wholeModule && !usesAwait(body) && !entry.mayWait) {
      yield* runCallback(loop, (inner) => ignoreValue(subject.run(inner)), context);
      return;
    }
    // A module's body is an asynchronous function that the loader awaits: microtasks come before ticks.
    yield* callAsyncFunction({ ...body, name: "module" }, (inner) => asValue(subject.run(inner)), context);
    yield* drainMicrotasks(loop, context);
    return;
  }
  const { callee, spot } = subject;
  const routine = routines[entry.routine];
  const given = routine ? unknownArguments(routine, context) : nothing;
  for (let index = 0; index < callsOf(context); index++) {
    post(loop, function* (inner) {
      const call = function* (own: Context): Running<Value> {
        const made = yield* callValue(callee, given, own, spot);
        if (isObject(made, "generator")) yield* itemsOf(made, own, nativeCall(own, spot));
        return made;
      };
      if (routine && (entry.mayWait || routine.isGenerator) && !(routine.isAsync && !routine.isGenerator))
        yield* callAsyncFunction(routine, call, inner);
      else yield* call(inner);
    });
  }
}

/** Whether the body of a file waits at its top level. */
function usesAwait({ steps }: Routine): boolean {
  return steps.some(holdsAwait);
}

function holdsAwait(step: Step): boolean {
  switch (step.kind) {
    case "await":
      return true;
    case "loop":
      return step.isAsync || [...step.setup, ...step.steps, ...step.update].some(holdsAwait);
    case "branch":
      return step.arms.some((arm) => arm.steps.some(holdsAwait));
    case "try":
      return [...step.body, ...step.handlers.flatMap(({ steps }) => steps), ...step.finally].some(holdsAwait);
    case "with":
      return step.isAsync || [...step.items.flatMap(({ setup }) => setup), ...step.steps].some(holdsAwait);
    default:
      return false;
  }
}

function callsOf({ run }: Context): number {
  const { calls } = run.program.entry;
  if (calls === 1) return 1;
  return run.assumptions.assume({
    id: "calls",
    label: { en: "Calls in flight at once", "zh-cn": "同时进行的调用数" },
    value: run.machine.settings.tasks ?? calls,
    unit: "items",
    line: null,
  });
}

function* ignoreValue(body: Running<unknown>): Running {
  yield* body;
}

function* asValue(body: Running<unknown>): Running<undefined> {
  yield* body;
  return undefined;
}
