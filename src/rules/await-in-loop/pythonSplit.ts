import { commentedEnd, hasComment } from "../../fixes/codeAround.ts";
import { insertAt } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import type { BindOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { readsPassingName, setsOuterName } from "./movedCode.ts";
import { functionHeader, functionName, gathered, type Rewriting, skipEdits } from "./pythonRounds.ts";
import { appendAll, zipEdits } from "./pythonZip.ts";
import { namesNeeded } from "./shape.ts";

/** A first part that waits, for all elements at once, and a second part that stays in a loop. */
export function splitEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
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
  if (carried.length === 0 || setsOuterName(rewriting, cut)) return null;
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
  if (readsPassingName(rewriting, { start: loop.body.start, end: cut })) return null;
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
    : insertAt(commentedEnd(module, text, waiting), `${lineTerminator}${bodyIndentation}${middle}`);
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
