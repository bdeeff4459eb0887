import type { Callable } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import { subexpressions, valuesOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";

/** An attribute of a JSX element that takes what an event calls, as its name tells: `onClick`. */
export interface EventAttribute {
  /** The operation that makes the element. */
  readonly at: OperationId;
  readonly name: string;
  readonly value: Expression;
}

/** The attributes for events of all elements, wherever in the callable they stand. A question for `resolver.remember`. */
export function eventAttributes(_: Resolver, { operations }: Callable): readonly EventAttribute[] {
  const found: EventAttribute[] = [];
  const read = (at: OperationId, expression: Expression): void => {
    if (expression.kind === "element") {
      for (const { name, value } of expression.attributes) {
        if (name !== null && /^on[A-Z]/.test(name)) found.push({ at, name, value });
      }
    }
    for (const inner of subexpressions(expression)) read(at, inner);
  };
  for (const operation of operations) for (const value of valuesOf(operation)) read(operation.id, value);
  return found;
}
