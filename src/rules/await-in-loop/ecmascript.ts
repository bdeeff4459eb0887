import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import { isInsideRegion } from "../../project/regions.ts";
import type { RuleContext } from "../rule.ts";
import { mapped } from "./ecmascriptIterable.ts";
import { allTitles, boundedTitle, type ConcurrentRewrite, limit } from "./fixes.ts";
import { namesNeeded, type ShapedLoop, shapeOf } from "./shape.ts";

/** What all writers of one rewrite need. */
interface Rewriting {
  readonly context: RuleContext;
  readonly callable: Callable;
  readonly found: SerialAwaits;
  readonly shaped: ShapedLoop;
  /** Wraps a function of the element: `items.map(…)`. */
  readonly map: (fn: string) => string;
  /** The element as a parameter. */
  readonly element: string;
  readonly hasBraces: boolean;
}

/** JavaScript: the rounds become functions of the element, and `Promise.all` waits for them. */
export function promiseAll(context: RuleContext, callable: Callable, found: SerialAwaits): ConcurrentRewrite[] {
  const { text } = context;
  const shaped = shapeOf(text, callable, found);
  const iteration = mapped(context, callable, found.loop);
  if (!shaped || !iteration) return [];
  const hasBraces = text[found.loop.body.start] === "{";
  const rewriting: Rewriting = { context, callable, found, shaped, ...iteration, hasBraces };
  const edits = editsFor(rewriting, (call) => `await Promise.all(${call})`);
  if (!edits) return [];
  const all: ConcurrentRewrite = { edits, title: allTitles.ecmascript };
  const bounded = boundedEdits(rewriting);
  return bounded ? [all, { edits: bounded, title: boundedTitle }] : [all];
}

type Wait = (promises: string) => string;

function editsFor(rewriting: Rewriting, wait: Wait): TextEdit[] | null {
  switch (rewriting.shaped.shape.kind) {
    case "call":
      return callEdits(rewriting, rewriting.shaped.shape.awaited, wait);
    case "whole":
      return wholeEdits(rewriting, wait);
    case "split":
      return splitEdits(rewriting);
    case "collect":
      return collectEdits(rewriting);
  }
}

/** `for (const x of xs) await f(x);` */
function callEdits(rewriting: Rewriting, awaited: Span, wait: Wait): TextEdit[] | null {
  const { context, found, shaped, element, map } = rewriting;
  const { module } = context;
  const { statement } = shaped.body;
  const around = [
    { start: statement.start, end: awaited.start },
    { start: awaited.end, end: statement.end },
  ];
  if (around.some((span) => hasComment(module, span))) return rewriting.hasBraces ? wholeEdits(rewriting, wait) : null;
  const value = promiseText(rewriting, awaited);
  const fn = `(${element}) => ${value}`;
  return [{ start: found.loop.start, end: statement.end, newText: `${wait(map(fn))};` }];
}

/** The text behind `await`, as the body of an arrow function. */
function promiseText({ context }: Rewriting, awaited: Span): string {
  const value = context.text.slice(awaited.start, awaited.end).replace(/^await\s*/, "");
  return value.startsWith("{") ? `(${value})` : value;
}

function wholeEdits(rewriting: Rewriting, wait: Wait): TextEdit[] | null {
  const { found, element, map, hasBraces, shaped } = rewriting;
  if (!hasBraces) return null;
  const { loop } = found;
  const [before, after] = around(wait(map(`async (${element}) => {…}`)));
  return [
    { start: loop.start, end: loop.body.start + 1, newText: `${before}{` },
    ...skipEdits(rewriting, "return"),
    { start: loop.body.end - 1, end: shaped.body.statement.end, newText: `}${after};` },
  ];
}

/** What stands before and behind the braces of a function in a template. */
function around(template: string): [string, string] {
  const at = template.indexOf("{…}");
  return [template.slice(0, at), template.slice(at + 3)];
}

function skipEdits({ shaped, context }: Rewriting, instead: string): TextEdit[] {
  return shaped.skips.map(({ start, end }) => {
    const code = context.text.slice(start, end);
    return { start, end: code.endsWith(";") ? end - 1 : end, newText: instead };
  });
}

/** A first part that waits, for all elements at once, and a second part that stays in a loop. */
function splitEdits(rewriting: Rewriting): TextEdit[] | null {
  const { context, callable, found, shaped, element, map, hasBraces } = rewriting;
  const { module, text, uri } = context;
  const { body, shape } = shaped;
  if (shape.kind !== "split") return null;
  const { waiting, awaited } = shape;
  const { loop } = found;
  const cut = awaited ? waiting.start : waiting.end;
  const staying = awaited ?? { start: waiting.start, end: waiting.start };
  const needed = namesNeeded(module, callable, loop.id, cut, loop.end, staying);
  const prefixSkips = shaped.skips.filter(({ start }) => start < cut);
  const second = secondPart(rewriting, awaited, waiting.start, waiting.end);
  if (!second) return null;
  const carried = awaited ? [...needed, second.result] : needed;
  if (carried.length === 0) return null;
  const promises = freshName(module, "pending");
  const isTyped = /\.[cm]?tsx?$/.test(uri);
  // A value alone could be the `null` of a round that is skipped.
  const isAlone = carried.length === 1 && prefixSkips.length === 0;
  const tuple = (values: readonly string[]) =>
    isAlone ? (values[0] as string) : `[${values.join(", ")}]${isTyped ? " as const" : ""}`;
  const pattern = isAlone ? (carried[0] as string) : `[${carried.join(", ")}]`;
  const { indentation, bodyIndentation, lineTerminator } = body;
  const isPlain =
    awaited !== null &&
    body.statements[0] === waiting &&
    !hasComment(module, { start: loop.start, end: waiting.start });
  const declarator = isReassigned(callable, loop.id, needed, cut) ? "let" : "const";
  const entry = prefixSkips.length > 0 ? freshName(module, "entry") : null;
  const header =
    entry === null
      ? `for (${declarator} ${pattern} of await Promise.all(${promises})) {`
      : `for (const ${entry} of await Promise.all(${promises})) {${lineTerminator}` +
        `${bodyIndentation}if (${entry} === null) continue;${lineTerminator}` +
        `${bodyIndentation}${declarator} ${pattern} = ${entry};`;
  const push = awaited && isPlain && !second.rest ? pushAll(rewriting, awaited, needed) : null;
  if (push) return push;
  const tail = `${second.statement === null ? "" : lineTerminator + bodyIndentation + second.statement}`;
  if (isPlain && awaited) {
    const value = text.slice(awaited.start, awaited.end);
    const fn =
      needed.length === 0
        ? `(${element}) => ${promiseText(rewriting, awaited)}`
        : `async (${element}) => ${tuple([...needed, value])}`;
    const first = `const ${promises} = ${map(fn)};${lineTerminator}${indentation}${header}${tail}`;
    const closing = hasBraces
      ? []
      : [{ start: body.statement.end, end: body.statement.end, newText: `${lineTerminator}${indentation}}` }];
    return joinTouching([{ start: loop.start, end: waiting.end, newText: first }, ...closing]);
  }
  if (!hasBraces) return null;
  const [before, after] = around(map(`async (${element}) => {…}`));
  const values = awaited ? [...needed, text.slice(awaited.start, awaited.end)] : needed;
  const returned = `return ${tuple(values)};`;
  const cutText = `${returned}${lineTerminator}${indentation}}${after};${lineTerminator}${indentation}${header}${tail}`;
  const cutEdit = awaited
    ? { start: waiting.start, end: waiting.end, newText: cutText }
    : { start: waiting.end, end: waiting.end, newText: `${lineTerminator}${bodyIndentation}${cutText}` };
  return joinTouching([
    { start: loop.start, end: loop.body.start + 1, newText: `const ${promises} = ${before}{` },
    ...skipEdits({ ...rewriting, shaped: { ...shaped, skips: prefixSkips } }, "return null"),
    cutEdit,
  ]);
}

interface SecondPart {
  /** The name of what was awaited. */
  readonly result: string;
  /** The waiting statement with the name in place of the await; null when the loop's header says it. */
  readonly statement: string | null;
  /** Whether statements follow. */
  readonly rest: boolean;
}

/** What becomes of the waiting statement: `const r = await f()` names the result, others go on with it. */
function secondPart(
  { context, callable, shaped }: Rewriting,
  awaited: Span | null,
  start: number,
  end: number,
): SecondPart | null {
  const { text, module } = context;
  const rest = (shaped.body.statements.at(-1)?.start ?? 0) > start;
  if (!awaited) return { result: "", statement: null, rest };
  const bind = callable.operations.find((one) => one.kind === "bind" && one.start >= start && one.end <= end);
  if (
    bind?.kind === "bind" &&
    bind.value?.kind === "await" &&
    bind.value.start === awaited.start &&
    bind.form === "assign"
  ) {
    const isDeclared = /^(?:const|let|var)\s/.test(text.slice(start, end));
    const isWhole = /^;?$/.test(text.slice(awaited.end, end).trim());
    const isAnnotated = bind.annotation !== null;
    if (isDeclared && isWhole && !isAnnotated && (bind.target.kind === "name" || bind.target.kind === "pattern"))
      return { result: text.slice(bind.target.start, bind.target.end), statement: null, rest };
  }
  const result = freshName(module, "result");
  const before = text.slice(start, awaited.start).replace(/\(\s*$/, "(");
  const after = text.slice(awaited.end, end);
  // `(await f(x)).data` needs no parentheses around a name.
  const isWrapped = before.endsWith("(") && after.startsWith(")") && !/[\w$)\]]\s*\($/.test(before);
  const statement = isWrapped
    ? before.slice(0, -1) + result + after.slice(1)
    : text.slice(start, awaited.start) + result + after;
  return { result, statement, rest };
}

/** `results.push(await f(x))` and nothing else: all results at once. */
function pushAll(rewriting: Rewriting, awaited: Span, needed: readonly string[]): TextEdit[] | null {
  const { context, callable, found, shaped, element, map } = rewriting;
  const { text, module } = context;
  const { statement, statements } = shaped.body;
  const [only] = statements;
  const push = callable.operations.find(
    (one) => one.kind === "call" && one.start === only.start && one.arguments[0]?.value.start === awaited.start,
  );
  if (push?.kind !== "call" || push.arguments.length !== 1 || needed.length > 0 || push.callee.kind !== "member")
    return null;
  const [argument] = push.arguments;
  if (push.callee.name !== "push" || argument?.spread || argument?.value.end !== awaited.end) return null;
  if (hasComment(module, { start: awaited.end, end: statement.end })) return null;
  const list = text.slice(push.callee.start, push.callee.end);
  const fn = `(${element}) => ${promiseText(rewriting, awaited)}`;
  return [{ start: found.loop.start, end: statement.end, newText: `${list}(...(await Promise.all(${map(fn)})));` }];
}

/** The function of a round gives what it would have pushed. */
function collectEdits(rewriting: Rewriting): TextEdit[] | null {
  const { context, found, shaped, element, map, hasBraces } = rewriting;
  const { text, module } = context;
  const { shape, body } = shaped;
  const [push] = shape.kind === "collect" ? shape.pushes : [];
  if (shape.kind !== "collect" || !push || push.callee.kind !== "member" || !hasBraces) return null;
  const list = text.slice(push.callee.object.start, push.callee.object.end);
  const { loop } = found;
  const [before, after] = around(`await Promise.all(${map(`async (${element}) => {…}`)})`);
  const { lineTerminator, bodyIndentation, indentation } = body;
  if (shape.endsRound) {
    const value = push.arguments[0]?.value;
    if (!value) return null;
    return [
      { start: loop.start, end: loop.body.start + 1, newText: `${list}.push(...(${before}{` },
      { start: push.start, end: value.start, newText: "return " },
      { start: value.end, end: push.end, newText: "" },
      { start: loop.body.end - 1, end: body.statement.end, newText: `}${after}));` },
    ];
  }
  const own = freshName(module, "found");
  const type = /\.[cm]?tsx?$/.test(context.uri) ? `: typeof ${list}` : "";
  const lists = freshName(module, "lists");
  return [
    {
      start: loop.start,
      end: loop.body.start + 1,
      newText: `const ${lists} = ${before}{${lineTerminator}${bodyIndentation}const ${own}${type} = [];`,
    },
    ...skipEdits(rewriting, `return ${own}`),
    ...shape.pushes.map(({ callee }) => ({
      start: callee.start,
      end: callee.kind === "member" ? callee.object.end : callee.start,
      newText: own,
    })),
    {
      start: loop.body.end - 1,
      end: body.statement.end,
      newText: `  return ${own};${lineTerminator}${indentation}}${after};${lineTerminator}${indentation}${list}.push(...${lists}.flat());`,
    },
  ].sort((left, right) => left.start - right.start);
}

/** At most so many at a time: slices of the list, or a limiter that the module already imports. */
function boundedEdits(rewriting: Rewriting): TextEdit[] | null {
  const { context, found, shaped, element } = rewriting;
  const { module, text } = context;
  const { shape, body } = shaped;
  const { indentation, lineTerminator } = body;
  const { loop } = found;
  if (shape.kind !== "call" && shape.kind !== "whole") return null;
  const unit = body.bodyIndentation.slice(indentation.length) || "  ";
  const items = loop.iterable && loop.form === "for" ? text.slice(loop.iterable.start, loop.iterable.end) : null;
  if (shape.kind === "call" && items && /^[\w$.]+$/.test(items) && !hasComment(module, body.statement)) {
    const first = freshName(module, "start");
    const line = (code: string) => `${lineTerminator}${indentation}${code}`;
    const slice = `${items}.slice(${first}, ${first} + ${limit})`;
    const fn = `(${element}) => ${promiseText(rewriting, shape.awaited)}`;
    const newText =
      `for (let ${first} = 0; ${first} < ${items}.length; ${first} += ${limit}) {` +
      line(`${unit}await Promise.all(${slice}.map(${fn}));`) +
      line("}");
    const isArray = rewriting.map("f").includes(".map(");
    if (isArray && !module.imports.some((one) => one.module === "p-limit")) {
      return [{ start: loop.start, end: body.statement.end, newText }];
    }
  }
  const limiter = module.imports.find((one) => one.module === "p-limit");
  const limitName = module.bindings[limiter?.binding ?? -1]?.name;
  const run = freshName(module, "run");
  let define: TextEdit[];
  if (shape.kind === "call") {
    if (hasComment(module, body.statement)) return null;
    const fn = `const ${run} = (${element}) => ${promiseText(rewriting, shape.awaited)};`;
    define = [{ start: loop.start, end: body.statement.end, newText: fn }];
  } else {
    if (!rewriting.hasBraces) return null;
    define = [
      { start: loop.start, end: loop.body.start + 1, newText: `const ${run} = async (${element}) => {` },
      ...skipEdits(rewriting, "return"),
      { start: loop.body.end - 1, end: body.statement.end, newText: "};" },
    ];
  }
  const end = define.at(-1);
  if (!end || items === null || (/\.[cm]?tsx?$/.test(context.uri) && limitName === undefined)) return null;
  const start = freshName(module, "start");
  const list = /^[\w$.]+$/.test(items) ? items : null;
  const line = (code: string) => `${lineTerminator}${indentation}${code}`;
  let tail: string;
  if (limitName !== undefined) {
    const limited = freshName(module, "limit");
    tail =
      line(`const ${limited} = ${limitName}(${limit});`) +
      line(`await Promise.all(${rewriting.map(`(item) => ${limited}(() => ${run}(item))`)});`);
  } else {
    if (list === null || !/^[\w$]+$/.test(element)) return null;
    tail =
      line(`for (let ${start} = 0; ${start} < ${list}.length; ${start} += ${limit}) {`) +
      line(`${unit}await Promise.all(${list}.slice(${start}, ${start} + ${limit}).map(${run}));`) +
      line("}");
  }
  return [...define.slice(0, -1), { ...end, newText: end.newText + tail }];
}

/** Whether the second part gives a carried name another value. */
function isReassigned(callable: Callable, loop: number, names: readonly string[], cut: number): boolean {
  return callable.operations.some(
    (one) =>
      one.kind === "bind" &&
      one.start >= cut &&
      one.target.kind === "name" &&
      names.includes(one.target.name) &&
      isInsideRegion(callable, one.region, loop),
  );
}
