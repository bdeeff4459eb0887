import { boundNames } from "../../model/boundNames.ts";
import type { BindOperation, Callable, LoopRegion, Operation } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { namesRead, pathOf, walkExpression } from "../expressions.ts";
import { isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { operationsInLoop } from "./roundExits.ts";

/** Which variables belong to one round of a loop, and which of them follow from the element of the round. */
export interface RoundNames {
  /** Set in each round before it is read, and read nowhere else. */
  isPrivate(binding: BindingId): boolean;
  /** Whether the value differs from element to element: it is the element, or is made from it. */
  followsElement(expression: Expression): boolean;
  /**
   * The variable of an outer scope in which a private variable may look: `state` for `const inner = state.inner`.
   * The variable itself when it is not private; null when the value is the round's own.
   */
  outerRoot(binding: BindingId): BindingId | null;
}

/** The names of a loop's rounds. */
export function createRoundNames(resolver: Resolver, callable: Callable, loop: LoopRegion): RoundNames {
  const inLoop = operationsInLoop(callable, loop);
  const binds = inLoop.filter((operation): operation is BindOperation => operation.kind === "bind");
  const privates = new Map<BindingId, boolean>();
  for (const bind of countersOf(callable, loop)) {
    for (const { binding } of boundNames(bind.target)) if (binding !== null) privates.set(binding, true);
  }
  const elements = elementNames(callable, loop, binds);

  function isPrivate(binding: BindingId): boolean {
    const known = privates.get(binding);
    if (known !== undefined) return known;
    const result = isSetInRound(resolver, callable, loop, binding);
    privates.set(binding, result);
    return result;
  }

  function outerRoot(binding: BindingId, steps = 0): BindingId | null {
    if (!isPrivate(binding)) return binding;
    if (elements.has(binding) || steps > 8) return null;
    for (const bind of binds) {
      if (!boundNames(bind.target).some((name) => name.binding === binding) || !bind.value) continue;
      const root = pathOf(bind.value)?.root;
      if (root?.binding == null || root.binding === binding) continue;
      const outer = outerRoot(root.binding, steps + 1);
      if (outer !== null) return outer;
    }
    return null;
  }

  return {
    isPrivate,
    outerRoot,
    followsElement: (expression) => mentions(resolver, callable, expression, elements),
  };
}

/** Whether an expression reads any of the variables, in the functions that it makes, too. */
function mentions(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  names: ReadonlySet<BindingId>,
): boolean {
  for (const inner of walkExpression(callable, expression)) {
    if (inner.kind === "name" && inner.binding !== null && names.has(inner.binding)) return true;
    if (inner.kind !== "callable") continue;
    const nested = resolver.module.callables[inner.callable];
    const reads = nested?.operations.some((operation) =>
      namesRead(nested, operation).some(({ binding }) => binding !== null && names.has(binding)),
    );
    if (reads) return true;
  }
  return false;
}

/** The loop's own variables and everything that is computed from them, to a fixed point. */
function elementNames(callable: Callable, loop: LoopRegion, binds: readonly BindOperation[]): ReadonlySet<BindingId> {
  const names = new Set<BindingId>();
  const add = (operation: BindOperation) => {
    for (const { binding } of boundNames(operation.target)) if (binding !== null) names.add(binding);
  };
  for (const bind of binds) if (bind.form === "for" && bind.region === loop.id) add(bind);
  for (const bind of countersOf(callable, loop)) add(bind);
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const bind of binds) {
      if (!bind.value) continue;
      for (const inner of walkExpression(callable, bind.value)) {
        if (inner.kind === "name" && inner.binding !== null && names.has(inner.binding)) add(bind);
      }
    }
  }
  return names;
}

/** The assignments in the header of `for (let i = 0; …)`: they stand in the loop's text and outside its region. */
function countersOf(callable: Callable, loop: LoopRegion): BindOperation[] {
  if (loop.form !== "count") return [];
  return callable.operations.filter(
    (operation): operation is BindOperation =>
      operation.kind === "bind" &&
      operation.start >= loop.start &&
      operation.end <= loop.body.start &&
      operation.statement === loop.statement &&
      operation.form === "assign",
  );
}

function isSetInRound(resolver: Resolver, callable: Callable, loop: LoopRegion, id: BindingId): boolean {
  const binding = resolver.module.bindings[id];
  if (!binding || binding.owner !== callable.id) return false;
  const setters = callable.operations.filter((operation) => bindsName(operation, id));
  const isInside = ({ region }: Operation) => isInsideRegion(callable, region, loop.id);
  if (!setters.some(isInside)) return false;
  const isBlockScoped =
    resolver.module.language === "ecmascript" &&
    binding.span.start >= loop.start &&
    binding.span.end <= loop.end &&
    setters.every(isInside);
  if (isBlockScoped) return true;
  return callable.operations.every((operation) => {
    if (!namesRead(callable, operation).some((name) => name.binding === id) && !isAugmented(operation, id)) return true;
    const reaching = resolver.definitions.reaching(id, callable.id, operation.id);
    const fromRound = reaching.filter((one) => one.kind === "value" && isInside(one.operation));
    if (!isInside(operation)) return fromRound.length === 0;
    return (
      fromRound.length === reaching.length &&
      fromRound.every((one) => one.kind === "value" && one.operation.id < operation.id)
    );
  });
}

function bindsName(operation: Operation, id: BindingId): operation is BindOperation {
  return operation.kind === "bind" && boundNames(operation.target).some(({ binding }) => binding === id);
}

function isAugmented(operation: Operation, id: BindingId): boolean {
  return bindsName(operation, id) && operation.form === "augmented";
}
