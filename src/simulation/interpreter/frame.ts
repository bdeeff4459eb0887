import type { Spot } from "../machine/effects.ts";
import type { Routine, SlotId } from "../program.ts";
import type { ListValue, Scope, Value } from "./values.ts";

/** A call in progress. */
export interface Frame {
  readonly routine: Routine;
  scope: Scope;
  /** Results of calls and awaits, until they are used. */
  readonly slots: Map<SlotId, Value>;
  /** What the comprehensions have gathered; null when none has. */
  collected: Map<number, ListValue | Extract<Value, { kind: "dict" }>> | null;
  /** The document of the routine; null for the program's own. */
  readonly file: string | null;
  spot: Spot;
}
