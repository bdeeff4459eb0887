import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { RegionId } from "../../model/expression.ts";
import { contains } from "../../model/span.ts";
import { calledSymbol } from "../../project/contexts/calls.ts";
import { namesRead } from "../../project/expressions.ts";
import { enclosingRegions, isInsideRegion } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { ExecutorBlock } from "./executorBlocks.ts";

/**
 * What a block does with its executor: a job that the exit waits for (`left`), one that an `await` in the block
 * waits for (`awaited`), or something that this file does not show (`unknown`).
 */
export type ExecutorUse = "left" | "awaited" | "unknown";

/** Whether the exit of the block is what waits for a job. */
export function isLeftToTheExit(use: ExecutorUse): boolean {
  return use === "left";
}

/** The uses of the executor inside its block, in order. */
export function usesOf(resolver: Resolver, callable: Callable, block: ExecutorBlock): ExecutorUse[] {
  const inside = callable.operations.filter(({ region }) => isInsideRegion(callable, region, block.region.id));
  return inside.flatMap((operation) => {
    if (operation.kind !== "call" || !reads(callable, operation, block)) return [];
    const use = useOf(resolver, callable, operation, block, inside);
    return use === null ? [] : [use];
  });
}

function useOf(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  { binding, region }: ExecutorBlock,
  inside: readonly Operation[],
): ExecutorUse | null {
  const { callee } = call;
  const isExecutor = (value: { readonly kind: string; readonly binding?: number | null }) =>
    value.kind === "name" && value.binding === binding;
  if (callee.kind === "member" && isExecutor(callee.object)) {
    if (callee.name === "map") return "left";
    if (callee.name !== "submit") return null;
    const isWrapped = inside.some(
      (one) => one.kind === "call" && calledSymbol(resolver, callable, one) === "asyncio.wrap_future",
    );
    return isWrapped ? "awaited" : "left";
  }
  if (!call.arguments.some(({ value }) => isExecutor(value))) return null;
  if (callee.kind !== "member" || callee.name !== "run_in_executor") return "unknown";
  if (isGivenUpOn(resolver, callable, call, region.id)) return "left";
  return inside.some((one) => one.kind === "await" && one.id > call.id) ? "awaited" : "left";
}

/** `await asyncio.wait_for(job, 5)`, `async with asyncio.timeout(5)`: the wait ends, the job goes on. */
function isGivenUpOn(resolver: Resolver, callable: Callable, call: CallOperation, block: RegionId): boolean {
  const isLimited = callable.operations.some(
    (one) =>
      one.kind === "call" &&
      one !== call &&
      contains(one, call) &&
      calledSymbol(resolver, callable, one) === "asyncio.wait_for",
  );
  if (isLimited) return true;
  for (const region of enclosingRegions(callable, call.region)) {
    if (region.id === block) return false;
    if (region.kind !== "with" || !region.isAsync) continue;
    if (region.items.some(({ value }) => isTimeout(resolver, callable, value))) return true;
  }
  return false;
}

function isTimeout(resolver: Resolver, callable: Callable, value: ExecutorBlock["value"]): boolean {
  const call = value.kind === "call" ? callable.operations[value.operation] : undefined;
  return call?.kind === "call" && calledSymbol(resolver, callable, call) === "asyncio.timeout";
}

/** Whether a call itself names the executor; one whose argument is such a call only reads its result. */
function reads(callable: Callable, call: CallOperation, { binding }: ExecutorBlock): boolean {
  return binding !== null && namesRead(callable, call).some((name) => name.binding === binding);
}
