import { type LastingWrite, lastingWrite, opensForWriting } from "../../knowledge/python/lastingWrites.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import { argumentOf, callsOf, meaningAt } from "../../project/contexts/calls.ts";
import type { Resolver } from "../../project/resolver.ts";

/** A call that writes what outlives the program. */
export interface LastingWork {
  readonly call: CallOperation;
  readonly kind: LastingWrite;
  /** The work is in a function that the thread's own function calls. */
  readonly isIndirect: boolean;
}

/** Longer chains of helpers are not followed. */
const maximumDepth = 4;

/** What a function writes, itself or through functions of this module; null when nothing shows. */
export function lastingWorkOf(resolver: Resolver, id: CallableId, depth = 0): LastingWork | null {
  const callable = resolver.module.callables[id];
  if (!callable || depth > maximumDepth) return null;
  for (const call of callsOf(callable)) {
    const kind = writtenBy(resolver, callable, call);
    if (kind) return { call, kind, isIndirect: depth > 0 };
  }
  for (const call of callsOf(callable)) {
    const callee = meaningAt(resolver, callable, call, call.callee);
    const inner = callee?.kind === "callable" ? lastingWorkOf(resolver, callee.callable, depth + 1) : null;
    if (inner) return inner;
  }
  return null;
}

function writtenBy(resolver: Resolver, callable: Callable, call: CallOperation): LastingWrite | null {
  const callee = meaningAt(resolver, callable, call, call.callee);
  if (callee?.kind !== "symbol") return null;
  if (!/^(?:open|codecs\.open|gzip\.open|bz2\.open|lzma\.open|pathlib\.Path\.open)$/.test(callee.name)) {
    return lastingWrite(callee.name);
  }
  const mode = argumentOf(call, "mode", callee.name === "pathlib.Path.open" ? 0 : 1)?.value;
  if (mode?.kind !== "literal" || typeof mode.value !== "string") return null;
  return opensForWriting(mode.value) ? "file" : null;
}
