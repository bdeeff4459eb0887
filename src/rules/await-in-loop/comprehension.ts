import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import type { Callable } from "../../model/callable.ts";
import type { CollectionExpression, Expression } from "../../model/expression.ts";
import { contains } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import { subexpressions, valuesOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import { allTitles, type ConcurrentRewrite } from "./rewriting.ts";

/** `[await f(x) for x in xs]` → `await asyncio.gather(*(f(x) for x in xs))`. */
export function gatherComprehension(
  context: RuleContext,
  callable: Callable,
  found: SerialAwaits,
): ConcurrentRewrite[] {
  const { module, text } = context;
  const { loop, awaits } = found;
  const [awaited, ...others] = awaits;
  const collection = comprehensionOf(callable, loop.id);
  const [entry] = collection?.elements ?? [];
  if (!collection || !entry || others.length > 0 || hasComment(module, loop) || asyncLibraryOf(module) !== "asyncio")
    return [];
  const isNested = callable.regions.some(
    (region) =>
      region.kind === "loop" && region.id !== loop.id && contains(loop, region) && region.form === "comprehension",
  );
  if (isNested || !contains(entry.value, awaited) || awaited.form !== "await") return [];
  const { edits, reference } = ensureImport(
    module,
    text,
    { callable, offset: loop.start },
    { module: "asyncio", name: null },
  );
  const clauses = text.slice(entry.value.end, collection.end - 1).trimStart();
  const coroutine = text.slice(awaited.start, awaited.end).replace(/^await\s*/, "");
  const isElement = awaited.start === entry.value.start && awaited.end === entry.value.end;
  const gathered = (clause: string) => `await ${reference}.gather(*(${coroutine} ${clause}))`;
  const newText = isElement
    ? direct(context, collection, found, gathered(clauses), reference, coroutine)
    : throughResult(context, callable, collection, found, gathered(clauses));
  if (newText === null) return [];
  const edit = { start: collection.start, end: collection.end, newText };
  return [{ edits: joinTouching([...edits, edit]), title: allTitles.asyncio }];
}

/** The element is the awaited value itself. */
function direct(
  { text }: RuleContext,
  { type, elements, end }: CollectionExpression,
  { loop }: SerialAwaits,
  gathered: string,
  asyncio: string,
  coroutine: string,
): string | null {
  if (type === "list") return isOperand(text, end) ? `(${gathered})` : gathered;
  if (type === "set") return `set(${gathered})`;
  const key = elements[0]?.key;
  const { target, iterable } = loop;
  if (type !== "dict" || !key || !target || !iterable || !/^[\w.]+$/.test(text.slice(iterable.start, iterable.end)))
    return null;
  // With a filter the keys and the values would have to be chosen twice.
  if (text.slice(iterable.end, end - 1).trim() !== "" || target.kind !== "name") return null;
  const clause = `for ${target.name} in ${text.slice(iterable.start, iterable.end)}`;
  const keys =
    key.kind === "name" && key.binding === target.binding
      ? text.slice(iterable.start, iterable.end)
      : `(${text.slice(key.start, key.end)} ${clause})`;
  return `dict(zip(${keys}, await ${asyncio}.gather(*(${coroutine} ${clause}))))`;
}

/** The element is made from the awaited value and from nothing else of the round. */
function throughResult(
  { text, module }: RuleContext,
  callable: Callable,
  { type, elements, start, end }: CollectionExpression,
  { loop, awaits: [awaited] }: SerialAwaits,
  gathered: string,
): string | null {
  const [entry] = elements;
  if (!entry || entry.key || (type !== "list" && type !== "set") || loop.target === null) return null;
  const names = text.slice(loop.target.start, loop.target.end).match(/[A-Za-z_]\w*/g) ?? [];
  const before = text.slice(entry.value.start, awaited.start);
  const after = text.slice(awaited.end, entry.value.end);
  const used = new Set(`${before} ${after}`.match(/(?<![.\w])[A-Za-z_]\w*/g));
  if (names.some((name) => used.has(name)) || callable.isGenerator) return null;
  const result = freshName(module, "result");
  const isWrapped = before.endsWith("(") && after.startsWith(")") && !/[\w)\]]\($/.test(before);
  const element = isWrapped ? before.slice(0, -1) + result + after.slice(1) : before + result + after;
  return `${text.charAt(start)}${element} for ${result} in ${gathered}${text.charAt(end - 1)}`;
}

/** Whether something that binds tighter than `await` follows: a member, a subscript, a call, an operator. */
function isOperand(text: string, end: number): boolean {
  return (
    /^\s*(?:[.[(]|[-+*/%|&^<>=!]|in\b|not\b|is\b|==)/.test(text.slice(end, end + 8)) &&
    !/^\s*=\s*[^=]/.test(text.slice(end, end + 8))
  );
}

function comprehensionOf(callable: Callable, loop: number): CollectionExpression | null {
  const find = (expression: Expression): CollectionExpression | null => {
    if (expression.kind === "collection" && expression.comprehension === loop) return expression;
    for (const inner of subexpressions(expression)) {
      const found = find(inner);
      if (found) return found;
    }
    return null;
  };
  for (const operation of callable.operations) {
    for (const value of valuesOf(operation)) {
      const found = find(value);
      if (found) return found;
    }
  }
  return null;
}
