import { coroutineFunctions } from "../../knowledge/python/coroutineFunctions.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import { calledSymbol, droppedCalls } from "../../project/contexts/calls.ts";
import type { RuleContext } from "../rule.ts";

/** A call whose coroutine is dropped at once. */
export interface UnawaitedCall {
  readonly callable: Callable;
  readonly call: CallOperation;
  /** What is called, for people. */
  readonly name: string;
}

/** The calls of coroutine functions, of the project or of libraries, that are statements without `await`. */
export function unawaitedCalls({ project }: RuleContext, callable: Callable): UnawaitedCall[] {
  const dropped = droppedCalls(callable);
  if (dropped.length === 0) return [];
  const wanted = new Set(dropped.map(({ id }) => id));
  const sites = new Map(project.coroutineSites(callable.id, wanted).map((one) => [one.site.operation, one]));
  return dropped.flatMap((call) => {
    const site = sites.get(call.id);
    if (site) return [{ callable, call, name: site.name }];
    const symbol = calledSymbol(project.resolver, callable, call);
    return symbol !== null && coroutineFunctions.has(symbol) ? [{ callable, call, name: symbol }] : [];
  });
}
