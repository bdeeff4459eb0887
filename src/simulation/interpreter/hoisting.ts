import type { Step } from "../program.ts";
import type { Frame } from "./frame.ts";

/** Functions of ECMAScript are there before the first statement. */
export function hoist(steps: readonly Step[], frame: Frame): void {
  for (const step of steps) {
    if (step.kind !== "define" || step.value.kind !== "routine") continue;
    frame.scope.values.set(step.variable, {
      kind: "closure",
      routine: step.value.routine,
      scope: frame.scope,
      self: frame.scope.self,
      defaults: [],
    });
  }
}
