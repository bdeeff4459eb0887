import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { indentedLines } from "../../fixes/indentedLines.ts";
import { afterLineOf, type LoopBody, linesStart, loopBodyOf, statementHolding } from "../../fixes/loopBody.ts";
import type { Callable, Statement } from "../../model/callable.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { lineStartAt, nextLineAt } from "../../model/lines.ts";
import { overlaps } from "../../model/span.ts";
import { callOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { PoolInLoop } from "./pools.ts";

/**
 * One pool around the loop instead of one in each round. A reader should agree: the jobs of a round are no longer
 * waited for at its end unless the round takes their results.
 */
export function hoistFixes(context: RuleContext, callable: Callable, pool: PoolInLoop): Fix[] {
  const { module, text, uri } = context;
  const body = loopBodyOf(callable, pool.loop, text);
  if (!body || module.syntaxErrors.some((error) => overlaps(error, body.statement))) return [];
  const edits = pool.block ? blockEdits(context, callable, pool, body) : variableEdits(context, callable, pool, body);
  return edits ? [{ title: hoist, applicability: "unsafe", documents: [{ uri, edits }] }] : [];
}

const hoist: LocalizedText = { en: "Create the pool once, around the loop", "zh-cn": "在循环外只创建一次池" };

/** `for x in xs: with Pool() as pool: …` → `with Pool() as pool: for x in xs: …`. */
function blockEdits(
  { module, text }: RuleContext,
  callable: Callable,
  pool: PoolInLoop,
  body: LoopBody,
): TextEdit[] | null {
  const { block } = pool;
  const holder = block && body.statements.find(({ id }) => id === block.statement);
  const [first] = block ? callable.statements.filter(({ region }) => region === block.id) : [];
  if (!block || !holder || !first || block.items.length !== 1) return null;
  if (lineStartAt(text, first.start) === lineStartAt(text, holder.start)) return null;
  const { statement, indentation, bodyIndentation, lineTerminator } = body;
  const unit = bodyIndentation.slice(indentation.length);
  const header = headerOf(text, holder, first);
  if (hasComment(module, { start: holder.start, end: holder.start + header.length })) return null;
  const edits: TextEdit[] = [
    { start: statement.start, end: statement.start, newText: `${header}${lineTerminator}${bodyIndentation}` },
  ];
  // What stands beside the block moves one step in; what stands in it is as deep as before.
  const start = lineStartAt(text, holder.start);
  const end = nextLineAt(text, holder.start + header.length);
  const before = { start: nextLineAt(text, headerEnd(text, body)), end: start };
  if (text.slice(before.start, before.end).trim() !== "") edits.push(...indentedLines(module, text, before, unit));
  edits.push({ start, end, newText: "" });
  const last = body.statements.at(-1);
  if (last && last !== holder) {
    const after = { start: afterLineOf(text, holder).offset, end: last.end };
    edits.push(...indentedLines(module, text, after, unit));
  }
  return joinTouching(edits);
}

/** The offset at which the loop's own header ends. */
function headerEnd(text: string, { statement, loop }: LoopBody): number {
  return text.indexOf(":", loop.iterable?.end ?? loop.test?.end ?? statement.start);
}

/** The text of a `with` statement up to its colon. */
function headerOf(text: string, holder: Statement, first: Statement): string {
  const upTo = text.slice(holder.start, first.start);
  return upTo.slice(0, upTo.lastIndexOf(":") + 1);
}

/** The lines that make and close the pool move in front of the loop and behind it. */
function variableEdits(
  { module, text }: RuleContext,
  callable: Callable,
  pool: PoolInLoop,
  body: LoopBody,
): TextEdit[] | null {
  const { bind, binding } = pool;
  const making = bind && statementHolding(body, bind);
  if (making?.kind !== "bind" || body.statements.length < 2) return null;
  const closing = body.statements.filter((one) => closes(callable, one, binding));
  const last = body.statements.slice(-closing.length);
  if (closing.length > 0 && last.some((one) => !closing.includes(one))) return null;
  const { statement, indentation, lineTerminator } = body;
  const cut = (one: Statement): TextEdit => {
    const { offset } = afterLineOf(text, one);
    return { start: linesStart(module, text, one, body.loop.body.start), end: offset, newText: "" };
  };
  const line = (one: Statement) => text.slice(one.start, one.end);
  const edits = [
    { start: statement.start, end: statement.start, newText: `${line(making)}${lineTerminator}${indentation}` },
    cut(making),
  ];
  const [firstClosing] = closing;
  if (firstClosing) {
    const lines = closing.map((one) => `${indentation}${line(one)}`).join(lineTerminator);
    const from = linesStart(module, text, firstClosing, body.loop.body.start);
    edits.push({ start: from, end: statement.end, newText: lines });
  }
  return joinTouching(edits);
}

/** `pool.close()`, `pool.join()`, `pool.terminate()`, `pool.shutdown()` as a statement. */
function closes(callable: Callable, statement: Statement, binding: number | null): boolean {
  return callable.operations.some((one) => {
    if (one.kind !== "evaluate" || one.role !== "statement" || one.start !== statement.start) return false;
    const callee = callOf(callable, one.value)?.callee;
    if (callee?.kind !== "member" || callee.object.kind !== "name" || callee.object.binding !== binding) return false;
    return /^(?:close|join|terminate|shutdown|kill)$/.test(callee.name);
  });
}
