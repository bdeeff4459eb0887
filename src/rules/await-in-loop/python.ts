import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { linesStart } from "../../fixes/loopBody.ts";
import { freshName } from "../../fixes/names.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { isOlderThan } from "../../fixes/python/version.ts";
import type { BindOperation, Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineStartAt } from "../../model/lines.ts";
import type { Span } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import { boundNames, callOf, pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import { allTitles, boundedTitle, type ConcurrentRewrite, limit } from "./fixes.ts";
import { namesNeeded, type ShapedLoop, shapeOf } from "./shape.ts";
import { groupEdits } from "./taskGroup.ts";

/** What all writers of one rewrite need. */
export interface Rewriting {
  readonly context: RuleContext;
  readonly callable: Callable;
  readonly found: SerialAwaits;
  readonly shaped: ShapedLoop;
  /** The loop variables as written, and what is looped over. */
  readonly target: string;
  readonly iterable: string;
  /** The plain names in the target: parameters of a function of the round. */
  readonly parameters: readonly string[];
  /** One step of indentation. */
  readonly unit: string;
}

/** Python: the rounds become coroutines, and `asyncio.gather` waits for them. */
export function gather(context: RuleContext, callable: Callable, found: SerialAwaits): ConcurrentRewrite[] {
  const { module, text } = context;
  const shaped = shapeOf(text, callable, found);
  const { target, iterable } = found.loop;
  if (!shaped || !target || !iterable || (target.kind !== "name" && target.kind !== "pattern")) return [];
  if (callable.kind === "class" || callable.kind === "module") return [];
  const { body } = shaped;
  const rewriting: Rewriting = {
    context,
    callable,
    found,
    shaped,
    target: text.slice(target.start, target.end),
    iterable: text.slice(iterable.start, iterable.end),
    parameters: boundNames(target).map(({ name }) => name),
    unit: body.bodyIndentation.slice(body.indentation.length),
  };
  const library = asyncLibraryOf(module);
  if (library !== "asyncio") {
    const edits = groupEdits(rewriting, library);
    return edits ? [{ edits, title: allTitles.group }] : [];
  }
  const { edits: imports, reference } = ensureImport(
    module,
    text,
    { callable, offset: found.loop.start },
    { module: "asyncio", name: null },
  );
  const write = (limited: string | null) => editsFor(rewriting, reference, limited);
  const all = write(null);
  if (!all) return [];
  const bounded = write(freshName(module, "semaphore"));
  const group = isOlderThan(context.pythonVersion, 11) ? null : groupEdits(rewriting, "asyncio");
  const withImports = (edits: readonly TextEdit[]) => joinTouching([...imports, ...edits]);
  return [
    { edits: withImports(all), title: allTitles.asyncio },
    ...(bounded ? [{ edits: withImports(bounded), title: boundedTitle }] : []),
    ...(group ? [{ edits: group, title: allTitles.group }] : []),
  ];
}

function editsFor(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  switch (rewriting.shaped.shape.kind) {
    case "call":
      return callEdits(rewriting, rewriting.shaped.shape.awaited, asyncio, semaphore);
    case "whole":
      return wholeEdits(rewriting, asyncio, semaphore);
    case "split":
      return splitEdits(rewriting, asyncio, semaphore);
    case "collect":
      return collectEdits(rewriting, asyncio, semaphore);
  }
}

/** The text behind `await`. */
export function coroutineText({ context }: Rewriting, { start, end }: Span): string {
  return context.text.slice(start, end).replace(/^await\s*/, "");
}

/** `asyncio.gather(*(f(x) for x in xs))`, with the lines that must stand before it. */
function gathered(
  rewriting: Rewriting,
  asyncio: string,
  coroutine: string,
  semaphore: string | null,
): { readonly before: string; readonly call: string } {
  const { context, target, iterable, parameters, shaped, unit } = rewriting;
  const { indentation, lineTerminator } = shaped.body;
  const rounds = (made: string) => `${asyncio}.gather(*(${made} for ${target} in ${bare(iterable, rewriting)}))`;
  if (semaphore === null) return { before: "", call: rounds(coroutine) };
  const name = freshName(context.module, "bounded");
  const line = (depth: number, code: string) =>
    `${code === "" ? "" : indentation + unit.repeat(depth)}${code}${lineTerminator}`;
  const before =
    line(0, `${semaphore} = ${asyncio}.Semaphore(${limit})`) +
    line(0, "") +
    line(0, `async def ${name}(${parameters.join(", ")}):`) +
    line(1, `async with ${semaphore}:`) +
    line(2, `return await ${coroutine}`) +
    line(0, "");
  return { before, call: rounds(`${name}(${parameters.join(", ")})`) };
}

/** `for x in a, b` takes a tuple without parentheses; a generator expression does not. */
function bare(iterable: string, { found }: Rewriting): string {
  return found.loop.iterable?.kind === "collection" && !/^[[({]/.test(iterable) ? `(${iterable})` : iterable;
}

/** `for x in xs: await f(x)`. */
function callEdits(rewriting: Rewriting, awaited: Span, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const { context, found, shaped } = rewriting;
  const { statement, indentation } = shaped.body;
  if (hasComment(context.module, { start: statement.start, end: awaited.start }))
    return wholeEdits(rewriting, asyncio, semaphore);
  const { before, call } = gathered(rewriting, asyncio, coroutineText(rewriting, awaited), semaphore);
  const lead = before === "" ? "" : `${before.slice(indentation.length)}${indentation}`;
  return [{ start: found.loop.start, end: statement.end, newText: `${lead}await ${call}` }];
}

/** The header of a function of the round in place of the loop's, with a blank line above it as functions have. */
function functionHeader({ found, parameters, context, shaped }: Rewriting, name: string): TextEdit {
  const { text } = context;
  const { indentation, lineTerminator, statement } = shaped.body;
  const colon = text.lastIndexOf(":", found.loop.body.start);
  const start = lineStartAt(text, statement.start);
  const end = text.endsWith(lineTerminator, start) ? start - lineTerminator.length : start;
  const above = text.slice(lineStartAt(text, end), end).trim();
  const needsBlank = above !== "" && !above.endsWith(":") && !above.startsWith("#") && !above.endsWith('"""');
  const header = `${indentation}async def ${name}(${parameters.join(", ")})`;
  return { start, end: colon, newText: (needsBlank ? lineTerminator : "") + header };
}

function functionName({ context, found }: Rewriting): string {
  const { target } = found.loop;
  const element =
    target?.kind === "name" && target.name.length > 1 && /^[a-z]/.test(target.name) ? `_${target.name}` : "";
  return freshName(context.module, `process${element}`);
}

function skipEdits({ shaped }: Rewriting, instead: string, before = Number.POSITIVE_INFINITY): TextEdit[] {
  return shaped.skips.filter(({ start }) => start < before).map(({ start, end }) => ({ start, end, newText: instead }));
}

/** Where lines behind the loop begin, and whether the text ends without a line end. */
function behind({ context, shaped }: Rewriting): { readonly offset: number; readonly lead: string } {
  const { text } = context;
  const { lineTerminator, statement } = shaped.body;
  const comment = context.module.comments.find(
    ({ start }) => start >= statement.end && /^[ \t]*$/.test(text.slice(statement.end, start)),
  );
  return { offset: comment?.end ?? statement.end, lead: lineTerminator };
}

function wholeEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const name = functionName(rewriting);
  const { parameters, shaped } = rewriting;
  const { indentation } = shaped.body;
  if (mustStayOuter(rewriting)) return null;
  const { before, call } = gathered(rewriting, asyncio, `${name}(${parameters.join(", ")})`, semaphore);
  const { offset, lead } = behind(rewriting);
  return [
    functionHeader(rewriting, name),
    ...skipEdits(rewriting, "return"),
    { start: offset, end: offset, newText: `${lead}${lead}${before}${indentation}await ${call}` },
  ];
}

/** A first part that waits, for all elements at once, and a second part that stays in a loop. */
function splitEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const { context, callable, found, shaped, parameters } = rewriting;
  const { module, text } = context;
  const { body, shape } = shaped;
  if (shape.kind !== "split") return null;
  const { waiting, awaited } = shape;
  const { loop } = found;
  const cut = awaited ? waiting.start : waiting.end;
  const staying = awaited ?? { start: waiting.start, end: waiting.start };
  const needed = namesNeeded(module, callable, loop.id, cut, loop.end, staying);
  const second = awaited ? secondPart(rewriting, awaited, waiting) : { result: null, statement: null };
  const carried = second.result === null ? needed : [...needed, second.result];
  if (carried.length === 0) return null;
  const { indentation, bodyIndentation, lineTerminator } = body;
  const isFirst = body.statements[0] === waiting;
  const tail = second.statement === null ? "" : `${lineTerminator}${bodyIndentation}${second.statement}`;
  const isEmpty = second.statement === null && body.statements.at(-1) === waiting;
  if (isEmpty) return null;
  if (awaited && isFirst && second.result !== null && !hasComment(module, { start: loop.start, end: waiting.start })) {
    const extended = appendAll(rewriting, awaited, asyncio, semaphore, needed);
    if (extended) return extended;
    const zipped = zipEdits(rewriting, awaited, { asyncio, semaphore, result: second.result, needed, tail });
    if (zipped) return zipped;
  }
  const name = functionName(rewriting);
  const skips = skipEdits(rewriting, "return None", cut);
  const { before, call } = gathered(rewriting, asyncio, `${name}(${parameters.join(", ")})`, semaphore);
  const values = awaited ? [...needed, text.slice(awaited.start, awaited.end)] : needed;
  const entry = skips.length > 0 ? freshName(module, "entry") : null;
  // A value alone could be the `None` of a round that is skipped.
  const tuple = (items: readonly string[]) =>
    entry !== null && items.length === 1 ? `(${items[0]},)` : items.join(", ");
  const line = (code: string) => `${bodyIndentation}${code}${lineTerminator}`;
  const header =
    entry === null
      ? `${indentation}for ${carried.join(", ")} in await ${call}:`
      : `${indentation}for ${entry} in await ${call}:${lineTerminator}${line(`if ${entry} is None:`)}` +
        `${bodyIndentation}${rewriting.unit}continue${lineTerminator}${bodyIndentation}${tuple(carried)} = ${entry}`;
  const returned = `return ${tuple(values)}`;
  const middle = `${returned}${lineTerminator}${lineTerminator}${before}${header}${tail}`;
  const cutEdit = awaited
    ? { start: waiting.start, end: waiting.end, newText: middle }
    : { start: waiting.end, end: waiting.end, newText: `${lineTerminator}${bodyIndentation}${middle}` };
  return [functionHeader(rewriting, name), ...skips, cutEdit];
}

interface SecondPart {
  /** The name, or names, of what was awaited. */
  readonly result: string | null;
  /** The waiting statement with the name in place of the await; null when the loop's header says it. */
  readonly statement: string | null;
}

function secondPart({ context, callable }: Rewriting, awaited: Span, waiting: Span): SecondPart {
  const { text, module } = context;
  const bind = callable.operations.find(
    (one): one is BindOperation => one.kind === "bind" && one.start >= waiting.start && one.end <= waiting.end,
  );
  const isWhole = bind?.value?.kind === "await" && bind.value.start === awaited.start && bind.value.end === awaited.end;
  if (
    bind &&
    isWhole &&
    bind.form === "assign" &&
    !bind.annotation &&
    awaited.end === waiting.end &&
    bind.target.kind === "name"
  )
    return { result: bind.target.name, statement: null };
  const result = freshName(module, "result");
  const before = text.slice(waiting.start, awaited.start);
  const after = text.slice(awaited.end, waiting.end);
  const isWrapped = before.endsWith("(") && after.startsWith(")") && !/[\w)\]]\($/.test(before);
  const statement = isWrapped ? before.slice(0, -1) + result + after.slice(1) : before + result + after;
  return { result, statement };
}

interface Zipped {
  readonly asyncio: string;
  readonly semaphore: string | null;
  readonly result: string;
  readonly needed: readonly string[];
  readonly tail: string;
}

/** `for x, r in zip(xs, await gather(…))`: the elements are walked through twice, so they must be there twice. */
function zipEdits(
  rewriting: Rewriting,
  awaited: Span,
  { asyncio, semaphore, result, needed, tail }: Zipped,
): TextEdit[] | null {
  const { context, found, shaped, target, iterable } = rewriting;
  const { shape, body } = shaped;
  if (shape.kind !== "split" || !canBeWalkedTwice(rewriting)) return null;
  const { indentation, lineTerminator } = body;
  const { before, call } = gathered(rewriting, asyncio, coroutineText(rewriting, awaited), semaphore);
  const lead = before === "" ? "" : `${before.slice(indentation.length)}${indentation}`;
  const results = freshName(context.module, plural(result.replace(/_\d+$/, "")));
  const isPattern = found.loop.target?.kind === "pattern";
  const header =
    needed.length === 0
      ? `for ${result} in ${results}:`
      : `for ${isPattern && !/^[([]/.test(target) ? `(${target})` : target}, ${result} in zip(${iterable}, ${results}):`;
  const newText = `${lead}${results} = await ${call}${lineTerminator}${indentation}${header}${tail}`;
  return [{ start: found.loop.start, end: shape.waiting.end, newText }];
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
function appendAll(
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

/** The function of a round gives what it would have appended. */
function collectEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const { context, shaped, parameters, found } = rewriting;
  const { module, text } = context;
  const { shape, body } = shaped;
  const [push] = shape.kind === "collect" ? shape.pushes : [];
  if (shape.kind !== "collect" || push?.callee.kind !== "member" || mustStayOuter(rewriting)) return null;
  const { indentation, bodyIndentation, lineTerminator } = body;
  const list = text.slice(push.callee.object.start, push.callee.object.end);
  const name = functionName(rewriting);
  const { before, call } = gathered(rewriting, asyncio, `${name}(${parameters.join(", ")})`, semaphore);
  const { offset, lead } = behind(rewriting);
  const header = functionHeader(rewriting, name);
  if (shape.endsRound) {
    const value = push.arguments[0]?.value;
    if (!value) return null;
    return [
      header,
      { start: push.start, end: value.start, newText: "return " },
      { start: value.end, end: push.end, newText: "" },
      { start: offset, end: offset, newText: `${lead}${lead}${before}${indentation}${list}.extend(await ${call})` },
    ];
  }
  const own = freshName(module, "found");
  const firstLine = linesStart(module, text, body.statements[0], found.loop.body.start);
  return [
    header,
    { start: firstLine, end: firstLine, newText: `${bodyIndentation}${own} = []${lineTerminator}` },
    ...skipEdits(rewriting, `return ${own}`),
    ...shape.pushes.map(({ callee }) => ({
      start: callee.start,
      end: callee.kind === "member" ? callee.object.end : callee.start,
      newText: own,
    })),
    {
      start: offset,
      end: offset,
      newText:
        `${lead}${bodyIndentation}return ${own}${lead}${lead}${before}` +
        `${indentation}for ${own} in await ${call}:${lead}${bodyIndentation}${list}.extend(${own})`,
    },
  ];
}

/** A function would make local what the round sets for others to see. */
function mustStayOuter({ found, shaped }: Rewriting): boolean {
  return (
    shaped.shape.kind !== "split" &&
    found.writes.some(({ operation }) => operation.kind === "bind" && operation.target.kind === "name")
  );
}
