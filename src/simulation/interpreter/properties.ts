import { type Running, spotOf } from "../machine/effects.ts";
import type { Step } from "../program.ts";
import { nothing } from "./arguments.ts";
import { startClosure } from "./call.ts";
import { type Context, isCode } from "./context.ts";
import { chargeOperation, evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { memberOf, methodOf } from "./members.ts";
import { type ClosureValue, type InstanceValue, isObject, type Value } from "./values.ts";

/** Reads a property: runs its code when it has some, else takes the value of that name. */
export function readProperty(
  step: Step & { readonly kind: "read" },
  frame: Frame,
  context: Context,
): Running<null> | null {
  chargeOperation(frame, context);
  const object = evaluate(step.object, frame, context);
  const getter = isObject(object, "instance") ? getterOf(object, step.name, context) : null;
  if (!getter || !isObject(object, "instance")) {
    frame.slots.set(step.slot, memberOf(object, step.name, context));
    return null;
  }
  return runGetter(step, getter, object, frame, context);
}

function* runGetter(
  step: Step & { readonly kind: "read" },
  getter: ClosureValue,
  object: InstanceValue,
  frame: Frame,
  context: Context,
): Running<null> {
  const begun = startClosure(getter, nothing, context, spotOf(step.text, step.line, frame.file));
  const value: Value = isCode(begun) ? yield* begun : begun;
  frame.slots.set(step.slot, value);
  const decorators = context.run.program.routines[getter.routine]?.decorators ?? [];
  if (decorators.some((name) => name.endsWith("cached_property"))) object.fields.set(step.name, value);
  return null;
}

/** The code behind a property of an object; null when it is a plain field, or was kept. */
function getterOf(object: InstanceValue, name: string, { run }: Context): ClosureValue | null {
  if (object.fields.has(name)) return null;
  const routine = methodOf(run.program.classes, object.class.class, name);
  if (routine === null || run.program.routines[routine]?.kind !== "getter") return null;
  return { kind: "closure", routine, scope: object.class.scope, self: object, defaults: [] };
}
