import type { Callable, CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { doOverlap, insertAt, joinTouching } from "../edits.ts";
import type { Rewrite } from "../rewrite.ts";
import { allowAwait, awaitCall, type EcmascriptCall } from "./awaiting.ts";
import { type BlockingEcmascriptCall, promiseTwin } from "./promiseTwin.ts";

/**
 * The promise form of a blocking call, awaited where it stands. In the callback of `names.map(…)` that takes two steps: the
 * callback becomes asynchronous, and the code around it waits for all of the promises. Null where nothing can be awaited, or
 * where somebody would take a promise for the value: a callback of `filter`, `sort` or `new Promise`. `mayBecomeAsync` tells
 * of which functions nobody uses what they give.
 */
export function awaitedTwin(
  input: Omit<BlockingEcmascriptCall, "mayBecomeAsync">,
  mayBecomeAsync: (callable: Callable) => boolean,
): Rewrite | null {
  const direct = promiseTwin({ ...input, mayBecomeAsync: mayBecomeAsync(input.callable) });
  if (direct) return direct;
  const around = callOfArray(input, mayBecomeAsync);
  const gathering = around && waitForAll(around);
  const inside = gathering && promiseTwin({ ...input, mayBecomeAsync: true });
  if (!inside) return null;
  const edits = joinTouching([...gathering, ...inside.edits]);
  return doOverlap(edits) ? null : { edits, applicability: "unsafe" };
}

/** `names.map(callback)`, whose one argument is the function in which the blocking call stands. */
function callOfArray(
  { module, text, callable }: Omit<EcmascriptCall, "mayBecomeAsync">,
  mayBecomeAsync: (callable: Callable) => boolean,
): EcmascriptCall | null {
  const outer = module.callables[callable.parent ?? -1];
  if (!outer || callable.kind !== "lambda" || callable.isAsync) return null;
  const call = outer.operations.find((one): one is CallOperation => one.kind === "call" && isMapped(one, callable));
  return call ? { module, text, callable: outer, call, mayBecomeAsync: mayBecomeAsync(outer) } : null;
}

function isMapped({ callee, arguments: given }: CallOperation, { id }: Callable): boolean {
  const [only, ...others] = given;
  if (callee.kind !== "member" || callee.name !== "map" || others.length > 0) return false;
  return only?.value.kind === "callable" && only.value.callable === id && !only.spread;
}

/** The edits around a call that gives promises: none where `Promise.all` takes them already. */
function waitForAll(input: EcmascriptCall): readonly TextEdit[] | null {
  const { text, call } = input;
  if (isOptional(text, call)) return null;
  if (/\bPromise\s*\.\s*all\s*\(\s*$/.test(text.slice(0, call.start))) return [];
  const asynchronous = allowAwait(input);
  if (!asynchronous) return null;
  const [before, after] = awaitCall(input, null);
  if (!before) return null;
  return [
    ...asynchronous,
    insertAt(call.start, `${before.newText}Promise.all(`),
    insertAt(call.end, `)${after?.newText ?? ""}`),
  ];
}

/** `names?.map(…)` may give no list at all. */
function isOptional(text: string, { start, callee }: CallOperation): boolean {
  return text.slice(start, callee.end).includes("?.");
}
