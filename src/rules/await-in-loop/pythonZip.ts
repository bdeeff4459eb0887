import { hasComment } from "../../fixes/codeAround.ts";
import { freshName } from "../../fixes/names.ts";
import type { Target } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { applyEdits } from "../../model/textEdits.ts";
import { callOf, pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import { coroutineText, gathered, type Rewriting } from "./pythonRounds.ts";

/** What the header of a loop over elements and their results is made of. */
export interface Zipped {
  readonly asyncio: string;
  readonly semaphore: string | null;
  readonly result: string;
  readonly needed: readonly string[];
  readonly tail: string;
}

/** `for x, r in zip(xs, await gather(…))`: the elements are walked through twice, so they must be there twice. */
export function zipEdits(
  rewriting: Rewriting,
  awaited: Span,
  { asyncio, semaphore, result, needed, tail }: Zipped,
): TextEdit[] | null {
  const { context, found, shaped, iterable } = rewriting;
  const { shape, body } = shaped;
  if (shape.kind !== "split" || !canBeWalkedTwice(rewriting)) return null;
  const { indentation, lineTerminator } = body;
  const { before, call } = gathered(rewriting, asyncio, coroutineText(rewriting, awaited), semaphore);
  const lead = before === "" ? "" : `${before.slice(indentation.length)}${indentation}`;
  const results = freshName(context.module, plural(result.replace(/_\d+$/, "")));
  const strict = /\bzip\([^\n]*\bstrict=/.test(context.text) ? ", strict=True" : "";
  const header =
    needed.length === 0
      ? `for ${result} in ${results}:`
      : `for ${elementText(rewriting, needed)}, ${result} in zip(${iterable}, ${results}${strict}):`;
  const newText = `${lead}${results} = await ${call}${lineTerminator}${indentation}${header}${tail}`;
  return [{ start: found.loop.start, end: shape.waiting.end, newText }];
}

/** The loop variables as one element of a pair; the parts of a pattern that nobody reads become `_`. */
function elementText({ context, found, target }: Rewriting, needed: readonly string[]): string {
  const pattern = found.loop.target;
  if (pattern?.kind !== "pattern") return target;
  const isFree = !context.module.bindings.some(({ name }) => name === "_");
  const unread = isFree ? namesIn(pattern).filter(({ name }) => !needed.includes(name)) : [];
  const edits = unread.map(({ start, end }) => ({
    start: start - pattern.start,
    end: end - pattern.start,
    newText: "_",
  }));
  const written = applyEdits(target, edits);
  return /^[([]/.test(target) ? written : `(${written})`;
}

function namesIn(target: Target): (Span & { readonly name: string })[] {
  if (target.kind === "name") return [target];
  return target.kind === "pattern" ? target.elements.flatMap((element) => namesIn(element.target)) : [];
}

function plural(name: string): string {
  if (name === "result") return "results";
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** A variable, a field, or a view of one: nothing that is used up by walking through it. */
function canBeWalkedTwice({ found, callable, context }: Rewriting): boolean {
  const { iterable } = found.loop;
  if (!iterable) return false;
  const isStored = (value: typeof iterable): boolean => {
    const path = pathOf(value);
    if (!path) return value.kind === "collection" && value.comprehension === null && value.type !== "set";
    if (path.path !== "" || path.root.binding === null) return path.path !== "";
    return context.project.resolver.definitions.of(path.root.binding).every((definition) => {
      if (definition.kind === "parameter")
        return !/Iter|Generator/.test(annotationText(context, definition.parameter.annotation));
      return (
        definition.kind === "value" &&
        definition.operation.value?.kind === "collection" &&
        definition.operation.value.type !== "generator"
      );
    });
  };
  const call = callOf(callable, iterable);
  if (!call) return isStored(iterable);
  const { callee } = call;
  if (callee.kind === "member" && /^(?:items|keys|values)$/.test(callee.name)) return pathOf(callee.object) !== null;
  const [first, ...others] = call.arguments;
  if (callee.kind !== "name" || callee.binding !== null) return false;
  if (callee.name === "range") return true;
  return callee.name === "enumerate" && first !== undefined && others.length === 0 && isStored(first.value);
}

function annotationText({ text }: RuleContext, annotation: Span | null): string {
  return annotation ? text.slice(annotation.start, annotation.end) : "";
}

/** `results.append(await f(x))` and nothing else: all results at once. */
export function appendAll(
  rewriting: Rewriting,
  awaited: Span,
  asyncio: string,
  semaphore: string | null,
  needed: readonly string[],
): TextEdit[] | null {
  const { context, callable, found, shaped } = rewriting;
  const { text, module } = context;
  const { statement, statements, indentation } = shaped.body;
  const [only, ...others] = statements;
  if (others.length > 0 || needed.length > 0 || hasComment(module, { start: only.start, end: statement.end }))
    return null;
  const push = callable.operations.find(
    (one) => one.kind === "call" && one.start === only.start && one.end === only.end,
  );
  if (push?.kind !== "call" || push.callee.kind !== "member" || push.callee.name !== "append") return null;
  const [argument, ...more] = push.arguments;
  if (argument?.value.start !== awaited.start || argument.value.end !== awaited.end || more.length > 0) return null;
  const { before, call } = gathered(rewriting, asyncio, coroutineText(rewriting, awaited), semaphore);
  const lead = before === "" ? "" : `${before.slice(indentation.length)}${indentation}`;
  const list = text.slice(push.callee.object.start, push.callee.object.end);
  return [{ start: found.loop.start, end: statement.end, newText: `${lead}${list}.extend(await ${call})` }];
}
