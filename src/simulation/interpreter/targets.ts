import type { Target } from "../program.ts";
import type { Context } from "./context.ts";
import { evaluate, itemOf } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { memberOf, setMember } from "./members.ts";
import { read, write } from "./scopes.ts";
import { isObject, keyOf, list, unknown, type Value } from "./values.ts";

/** Writes a value to what an assignment names. */
export function assign(target: Target, value: Value, frame: Frame, context: Context): void {
  switch (target.kind) {
    case "variable":
      write(frame.scope, target.variable, value);
      return;
    case "member":
      setMember(evaluate(target.object, frame, context), target.name, value);
      return;
    case "subscript":
      setItem(evaluate(target.object, frame, context), evaluate(target.index, frame, context), value);
      return;
    case "pattern":
      assignPattern(target, value, frame, context);
      return;
    case "ignored":
      return;
  }
}

/** The value that a target has now, for `+=`. */
export function currentValue(target: Target, frame: Frame, context: Context): Value {
  switch (target.kind) {
    case "variable":
      return read(frame.scope, target.variable);
    case "member":
      return memberOf(evaluate(target.object, frame, context), target.name, context);
    case "subscript":
      return itemOf(evaluate(target.object, frame, context), evaluate(target.index, frame, context));
    default:
      return unknown;
  }
}

function setItem(object: Value, index: Value, value: Value): void {
  if (isObject(object, "list") && typeof index === "number") {
    const at = index < 0 ? object.items.length + index : index;
    if (at >= 0 && at <= object.items.length + 1000) object.items[at] = value;
  } else if (isObject(object, "dict")) object.entries.set(keyOf(index), { key: index, value });
  else if (isObject(object, "object") && typeof index === "string") object.fields.set(index, value);
}

function assignPattern(
  { type, elements }: Target & { kind: "pattern" },
  value: Value,
  frame: Frame,
  context: Context,
): void {
  elements.forEach(({ key, rest, target }, index) => {
    assign(
      target,
      elementOf(type, value, { key, rest, index, after: elements.length - index - 1 }, context),
      frame,
      context,
    );
  });
}

function elementOf(
  type: "sequence" | "mapping",
  value: Value,
  { key, rest, index, after }: { key: string | null; rest: boolean; index: number; after: number },
  context: Context,
): Value {
  if (type === "mapping") return key === null ? unknown : memberOf(value, key, context);
  if (!isObject(value, "list")) return unknown;
  if (rest) return list(value.items.slice(index, value.items.length - after));
  return value.items[index] ?? (context.run.isPython ? unknown : value.items[index]);
}
