import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import type { ShapedLoop } from "./shape.ts";

/** What all writers of one rewrite need. */
export interface Rewriting {
  readonly context: RuleContext;
  readonly callable: Callable;
  readonly found: SerialAwaits;
  readonly shaped: ShapedLoop;
  /** Wraps a function of the element: `items.map(…)`. */
  readonly map: (fn: string) => string;
  /** An expression for all elements that has `length` and `slice`; null where the loop counts. */
  readonly list: string | null;
  /** The element as a parameter. */
  readonly element: string;
  readonly hasBraces: boolean;
}

/** The text behind `await`, as the body of an arrow function. */
export function promiseText({ context }: Rewriting, awaited: Span): string {
  const value = context.text.slice(awaited.start, awaited.end).replace(/^await\s*/, "");
  return value.startsWith("{") ? `(${value})` : value;
}

/** What stands before and behind the braces of a function in a template. */
export function around(template: string): [string, string] {
  const at = template.indexOf("{…}");
  return [template.slice(0, at), template.slice(at + 3)];
}

/** Ends of a round before its time as ends of the function that takes its place. */
export function skipEdits({ shaped, context }: Rewriting, instead: string): TextEdit[] {
  return shaped.skips.map(({ start, end }) => {
    const code = context.text.slice(start, end);
    return { start, end: code.endsWith(";") ? end - 1 : end, newText: instead };
  });
}
