import type { Callable, Operation, Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { namesRead, subexpressions, valuesOf } from "../../project/expressions.ts";
import type { SharedNames } from "../../project/locks/sharedNames.ts";
import { enclosingRegions } from "../../project/regions.ts";

/** One place where something shared is read or written. */
export interface Access {
  readonly callable: Callable;
  readonly operation: Operation;
  readonly key: string;
  /** What is accessed, as written: `self.count`. */
  readonly span: Span;
  readonly kind: "read" | "write";
  /**
   * A write that depends on what was read before, so that another thread in between makes it wrong: `+=`, a value made
   * from the old one, a write in a branch that asked for the old one. Null for any other access.
   */
  readonly compound: "update" | "check" | null;
}

/** What the operations of a callable read and write of what is shared, in order. */
export function accessesOf(names: SharedNames, callable: Callable): Access[] {
  const accesses: Access[] = [];
  for (const operation of callable.operations) {
    const access = (expression: Expression | Target, kind: Access["kind"], compound: Access["compound"]) => {
      const key = expression.kind === "pattern" ? null : keyOfTarget(names, callable, expression);
      if (key !== null) accesses.push({ callable, operation, key, span: expression, kind, compound });
    };
    if (operation.kind === "bind" || operation.kind === "delete") {
      for (const target of flat(operation.target)) {
        const written = target.kind === "subscript" ? target.object : target;
        const key = keyOfTarget(names, callable, written);
        if (key !== null) access(written, "write", compoundOf(names, callable, operation, key));
      }
    }
    for (const value of valuesOf(operation)) {
      for (const read of mentions(value)) access(read, "read", null);
    }
  }
  return accesses;
}

function compoundOf(names: SharedNames, callable: Callable, operation: Operation, key: string): Access["compound"] {
  const isKey = (expression: Expression) => names.keyOf(callable, expression) === key;
  if (operation.kind === "bind") {
    if (operation.form === "augmented") return "update";
    if (operation.value && [...mentions(operation.value)].some(isKey)) return "update";
  }
  for (const region of enclosingRegions(callable, operation.region)) {
    if (region.kind === "branch" && region.test && [...mentions(region.test)].some(isKey)) return "check";
  }
  return null;
}

function keyOfTarget(names: SharedNames, callable: Callable, target: Expression | Target): string | null {
  if (target.kind === "name") return names.keyOf(callable, target);
  if (target.kind !== "member") return null;
  const { start, end, object, name } = target;
  return names.keyOf(callable, { kind: "member", object, name, nameSpan: { start, end }, start, end });
}

function flat(target: Target): Target[] {
  return target.kind === "pattern" ? target.elements.flatMap((element) => flat(element.target)) : [target];
}

function* mentions(expression: Expression): Generator<Expression> {
  if (expression.kind === "name" || expression.kind === "member") yield expression;
  for (const inner of subexpressions(expression)) yield* mentions(inner);
}

/** Whether an operation reads nothing but what is there without a call that may take a lock. */
export function callsNothing(callable: Callable, span: Span): boolean {
  return !callable.operations.some(
    (one) =>
      one.kind === "call" && one.start >= span.start && one.end <= span.end && namesRead(callable, one).length > 0,
  );
}
