import { commentedEnd, hasComment } from "../../fixes/codeAround.ts";
import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { isInsideRegion } from "../../project/regions.ts";
import { around, promiseText, type Rewriting, skipEdits } from "./ecmascriptRounds.ts";
import { namesNeeded } from "./shape.ts";

/** A first part that waits, for all elements at once, and a second part that stays in a loop. */
export function splitEdits(rewriting: Rewriting): TextEdit[] | null {
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
    : insertAt(commentedEnd(module, text, waiting), `${lineTerminator}${bodyIndentation}${cutText}`);
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
