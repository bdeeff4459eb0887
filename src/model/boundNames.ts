import type { Callable, Target } from "./callable.ts";
import type { BindingId } from "./expression.ts";

/** A name that is given a value; without a binding where nobody declares it. */
export interface BoundName {
  readonly name: string;
  readonly binding: BindingId | null;
}

const none: readonly BoundName[] = [];

/** The plain names that a target binds. */
export function boundNames(target: Target): readonly BoundName[] {
  if (target.kind === "name") return [target];
  if (target.kind === "pattern") return target.elements.flatMap((element) => boundNames(element.target));
  return none;
}

/** Whether the code of a callable gives a value to a variable of some kind. */
export function bindsAny({ operations }: Callable, isOfKind: (binding: BindingId) => boolean): boolean {
  const isOne = (binding: BindingId | null): boolean => binding !== null && isOfKind(binding);
  return operations.some((operation) => {
    if (operation.kind === "define") return isOne(operation.binding);
    return operation.kind === "bind" && boundNames(operation.target).some(({ binding }) => isOne(binding));
  });
}
