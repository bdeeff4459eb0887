import type { Callable, CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import { enclosingLoops } from "../../project/regions.ts";
import { blankBefore, nextCode, statementEnd } from "../codeAround.ts";
import { insertAt } from "../edits.ts";
import { isOlderThan } from "./version.ts";

/** A call of a Python module, and what is known of where it runs. */
export interface PythonCall {
  readonly module: Module;
  readonly text: string;
  /** The callable to whose operations the call belongs. */
  readonly callable: Callable;
  readonly call: CallOperation;
  /** "3.8", or "auto" for a current one. */
  readonly pythonVersion: string;
}

/**
 * Whether `await` may be put in front of a call: it stands in the body of an asynchronous function, not in a generator
 * expression, which would become an asynchronous one, and it is no context manager, decorator or default value.
 */
export function canAwait({ module, text, callable, call, pythonVersion }: PythonCall): boolean {
  if (!callable.isAsync || call.isAwaited || !contains(callable.body, call)) return false;
  const statement = callable.statements[call.statement ?? -1];
  if (!statement || statement.kind === "define" || isContextManager(callable, call)) return false;
  if (isAnnotation(callable, call) || module.syntaxErrors.some((error) => overlaps(error, call))) return false;
  const loops = enclosingLoops(callable, call.region).filter((loop) => loop.statement === null);
  if (loops.some(({ form }) => form === "generator")) return false;
  // Until Python 3.11 a comprehension inside another one could not await.
  const comprehensions = new Set(loops.map(({ start, end }) => `${start}-${end}`));
  if (comprehensions.size > 1 && isOlderThan(pythonVersion, 11)) return false;
  // `f"{call()=}"` prints its own text.
  return !/^=(?!=)/.test(text.slice(nextCode(module, text, call.end, callable.end)));
}

/** The edits that put text around an expression and await it, in parentheses when something is read from the result. */
export function awaitAround(
  { module, text, callable, call }: PythonCall,
  { start, end }: Span,
  open: string,
  close: string,
): TextEdit[] {
  const limit = statementEnd(callable, call);
  const next = nextCode(module, text, end, limit);
  const isRead = next < limit && /[.[(]/.test(text.charAt(next));
  const before = `${blankBefore(text, start)}${isRead ? "(" : ""}await ${open}`;
  const after = `${close}${isRead ? ")" : ""}`;
  return after === "" ? [insertAt(start, before)] : [insertAt(start, before), insertAt(end, after)];
}

/** Where the callee of a call ends, its own parentheses included: right before the blanks in front of the arguments. */
export function calleeEnd(text: string, call: CallOperation, argumentsStart: number): number {
  return call.start + text.slice(call.start, argumentsStart).trimEnd().length;
}

function isContextManager({ regions }: Callable, call: CallOperation): boolean {
  return regions.some(
    (region) =>
      region.kind === "with" && region.items.some(({ value }) => value.kind === "call" && value.operation === call.id),
  );
}

function isAnnotation({ operations }: Callable, call: CallOperation): boolean {
  return operations.some((one) => one.kind === "bind" && one.annotation !== null && contains(one.annotation, call));
}
