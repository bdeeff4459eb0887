import type { Running } from "../machine/effects.ts";
import type { Given } from "./arguments.ts";
import { callValue } from "./call.ts";
import type { Context } from "./context.ts";
import type { Frame } from "./frame.ts";
import { memberOf, superOf } from "./members.ts";
import type { Value } from "./values.ts";

/** `super()`: in Python the object seen as its base class, in ECMAScript a call of the base's constructor. */
export function* superCall(given: Given, frame: Frame, context: Context): Running<Value> {
  const base = superOf(frame);
  if (context.run.isPython) return base;
  return yield* callValue(memberOf(base, "constructor", context), given, context, frame.spot);
}
