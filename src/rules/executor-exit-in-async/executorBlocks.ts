import { libraryAncestors } from "../../knowledge/libraryTypes.ts";
import type { Callable, Target, WithRegion } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { evaluationOf } from "../../project/expressions.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { Resolver } from "../../project/resolver.ts";

/** A `with` block whose exit waits for the jobs of an executor. */
export interface ExecutorBlock {
  readonly region: WithRegion;
  readonly value: Expression;
  readonly target: Target | null;
  /** The variable that holds the executor inside the block; null when it has none. */
  readonly binding: BindingId | null;
}

/** The blocks of a callable that an executor guards, in source order. */
export function executorBlocksOf(resolver: Resolver, callable: Callable): ExecutorBlock[] {
  return callable.regions.flatMap((region) => {
    if (region.kind !== "with" || region.isAsync) return [];
    return region.items.flatMap(({ value, target }) => {
      const context = evaluationOf(callable, value);
      const meaning = context && resolver.meaningOf(value, { callable: callable.id, at: context.id });
      if (!meaning || !isExecutor(resolver, meaning)) return [];
      return [{ region, value, target, binding: bindingOf(target ?? value) }];
    });
  });
}

function isExecutor({ table, classes }: Resolver, meaning: Meaning): boolean {
  const isBase = (name: string) => libraryAncestors(table, name).includes("concurrent.futures.Executor");
  if (meaning.kind === "instance") return isBase(meaning.type);
  return meaning.kind === "object" && classes.libraryBasesOf(meaning.class).some(isBase);
}

function bindingOf(value: Target | Expression): BindingId | null {
  return value.kind === "name" ? value.binding : null;
}
