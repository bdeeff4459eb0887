import { words } from "../../knowledge/names.ts";
import type { AwaitOperation, Callable } from "../../model/callable.ts";
import { meaningAt } from "../contexts/calls.ts";
import { callOf } from "../expressions.ts";
import { innermostLoop } from "../regions.ts";
import type { Resolver } from "../resolver.ts";

const sleeps = words("asyncio.sleep anyio.sleep trio.sleep");

/**
 * Whether a function sleeps where a real one would wait for a network or a disk, as in lessons and drafts: it takes
 * something, awaits nothing but a sleep, once, and goes on to print or give something. One that ends with its sleep
 * keeps a pace.
 */
export function standsForWork(resolver: Resolver, callable: Callable): boolean {
  if (!callable.isAsync || callable.parameters.length === 0) return false;
  const awaits = callable.operations.filter((one): one is AwaitOperation => one.kind === "await");
  const [only, ...others] = awaits;
  if (!only || others.length > 0 || innermostLoop(callable, only.region) !== null) return false;
  const call = callOf(callable, only.value);
  const meaning = call && meaningAt(resolver, callable, call, call.callee);
  if (meaning?.kind !== "symbol" || !sleeps.has(meaning.name)) return false;
  return callable.operations.some(
    (one) => one.id > only.id && (one.kind === "call" || (one.kind === "return" && one.value !== null)),
  );
}
