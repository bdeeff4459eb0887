import type { Running, Spot } from "../machine/effects.ts";
import { spotOf } from "../machine/effects.ts";
import type { Routine } from "../program.ts";
import { nothing } from "./arguments.ts";
import { callValue, frameOf } from "./call.ts";
import type { Context } from "./context.ts";
import { runDefinitions } from "./definitions.ts";
import { runSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { hoist } from "./hoisting.ts";
import { createScope } from "./scopes.ts";
import { selectLines } from "./selection.ts";
import { isObject, unknown, type Value } from "./values.ts";

/** What is simulated: steps of a body, or a function that is called. */
export type EntrySubject =
  | { readonly kind: "module"; readonly run: (context: Context) => Running<unknown> }
  | { readonly kind: "callable"; readonly callee: Value; readonly spot: Spot };

/** Makes ready what the entry needs: the modules' definitions, which take no time. */
export function* subjectOf(context: Context): Running<EntrySubject> {
  const { run, thread } = context;
  const { program } = run;
  const { entry } = program;
  const routine = program.routines[entry.routine];
  if (!routine) return { kind: "module", run: function* () {} };
  for (const id of entry.modules) {
    const module = program.routines[id];
    run.moduleScopes.push(createScope(null, module?.variables ?? [], run.isPython ? null : undefined));
  }
  // Documents that others import come first, so that their names are there.
  for (const id of [...entry.modules].reverse()) {
    const module = program.routines[id];
    if (module && id !== entry.routine) yield* runDefinitions(module.steps, moduleFrame(module, context), context);
  }
  thread.owed = 0;
  if (routine.kind === "module")
    return { kind: "module", run: (inner) => runBody(routine, moduleFrame(routine, inner), inner) };
  if (entry.lines) {
    const frame = frameOf(
      routine,
      { scope: run.moduleScopes[routine.document] ?? createScope(null, [], null), self: unknown },
      context,
    );
    return { kind: "module", run: (inner) => runBody(routine, frame, inner) };
  }
  const spot = spotOf(routine.name, routine.line);
  return { kind: "callable", callee: yield* calleeOf(routine, context), spot };
}

function moduleFrame(module: Routine, context: Context): Frame {
  const frame = frameOf(module, { scope: createScope(null, [], null), self: null }, context);
  frame.scope = context.run.moduleScopes[module.document] ?? frame.scope;
  return frame;
}

function* runBody(routine: Routine, frame: Frame, context: Context): Running {
  const { lines } = context.run.program.entry;
  const { before, selected } = lines ? selectLines(routine.steps, lines) : { before: [], selected: routine.steps };
  if (before.length > 0) {
    yield* runDefinitions(before, frame, context);
    context.thread.owed = 0;
  }
  if (!context.run.isPython) hoist(routine.steps, frame);
  yield* runSteps(selected, frame, context);
}

/** The function to call: a method is called on an object of its class, made without arguments. */
function* calleeOf(routine: Routine, context: Context): Running<Value> {
  const { run } = context;
  const scope = run.moduleScopes[routine.document] ?? createScope(null, [], null);
  const own: Value = { kind: "closure", routine: routine.id, scope, self: null, defaults: [] };
  if (routine.class === null) return own;
  const value = [...scope.values.values()].find((each) => isObject(each, "class") && each.class === routine.class);
  if (!isObject(value, "class")) return { ...own, self: unknown };
  if (routine.isStatic || routine.decorators.includes("classmethod"))
    return { ...own, scope: value.scope, self: value };
  const instance = yield* callValue(value, nothing, context, spotOf(routine.name));
  context.thread.owed = 0;
  return { ...own, scope: value.scope, self: instance };
}
