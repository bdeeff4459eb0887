import { namesCarriedPast } from "../../fixes/carriedNames.ts";
import { type LoopBody, loopBodyOf, statementHolding } from "../../fixes/loopBody.ts";
import { freshName } from "../../fixes/names.ts";
import type { LoopRegion, Statement, Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt } from "../../model/lines.ts";
import { callOf } from "../../project/expressions.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { listenersIn } from "../../project/handles/waits.ts";
import type { RuleContext } from "../rule.ts";
import type { SerialRewrite } from "./serialRewrite.ts";

/** How many run at once in the bounded form. */
const limit = 8;

/** JavaScript: the loop collects promises, `Promise.all` waits after it. Empty when the lines cannot be taken apart. */
export function awaitAllAfterLoop(context: RuleContext, flight: Flight, loop: LoopRegion): readonly SerialRewrite[] {
  const { module, text } = context;
  const { callable, wait } = flight;
  if (loop.form === "do" || wait.operation.kind !== "await") return [];
  const promise = wait.operation.value;
  const body = loopBodyOf(callable, loop, text);
  const waiting = body && statementHolding(body, wait.span);
  if (!promise || !body || !waiting || (waiting.kind !== "expression" && waiting.kind !== "bind")) return [];
  if (!text.slice(0, loop.end).trimEnd().endsWith("}")) return [];

  const rest = body.statements.slice(body.statements.indexOf(waiting) + 1);
  const resultTarget = waiting.kind === "bind" ? targetOf(flight, waiting, text) : null;
  if (waiting.kind === "bind" && resultTarget === null) return [];
  const isPlain =
    waiting.kind === "expression" && wait.span.start === waiting.start && restOf(text, waiting, wait.span.end) === "";
  const usesResult = !isPlain;
  const cut = isPlain ? (rest[0]?.start ?? waiting.end) : waiting.start;
  // Names of the round end with it, so a later part that reads them cannot move behind the loop.
  if (namesCarriedPast(callable, loop.id, cut, promise).length > 0) return [];

  const list = freshName(module, endsProcess(context, flight, promise) ? "exits" : "pending");
  const promiseText = text.slice(promise.start, promise.end);
  const push = `${list}.push(${promiseText});`;
  if (isPlain && rest.length === 0) return plainRewrites(body, waiting, list, push, text, loop);
  const result = resultTarget ?? freshName(module, "result");
  const moved = usesResult && waiting.kind === "expression";
  const header = `${body.indentation}for (const ${result} of await Promise.all(${list})) {`;
  const { lineTerminator, bodyIndentation, indentation } = body;
  const between = `${lineTerminator}${indentation}}${lineTerminator}${header}`;
  const edits: TextEdit[] = [declare(body, list)];
  if (moved) {
    edits.push({
      start: waiting.start,
      end: waiting.start,
      newText: push + between + lineTerminator + bodyIndentation,
    });
    edits.push({ start: wait.span.start, end: wait.span.end, newText: result });
  } else if (rest.length > 0 && resultTarget !== null) {
    edits.push({ start: waiting.start, end: waiting.end, newText: push + between });
  } else {
    return [];
  }
  return [{ edits, applicability: "unsafe", limit: null }];
}

/** Nothing follows the wait and nothing uses its result. */
function plainRewrites(
  body: LoopBody,
  waiting: Statement,
  list: string,
  push: string,
  text: string,
  loop: LoopRegion,
): readonly SerialRewrite[] {
  const { indentation, bodyIndentation, lineTerminator } = body;
  const end = body.statement.end;
  const waitAll = { start: end, end, newText: `${lineTerminator}${indentation}await Promise.all(${list});` };
  if (lineEndAt(text, loop.end) !== end && text.slice(end, lineEndAt(text, end)).trim() !== "") return [];
  const replace = (newText: string): TextEdit => ({ start: waiting.start, end: waiting.end, newText });
  const bounded = `${push}${lineTerminator}${bodyIndentation}if (${list}.length >= ${limit}) await Promise.all(${list}.splice(0));`;
  return [
    { edits: [declare(body, list), replace(push), waitAll], applicability: "unsafe", limit: null },
    { edits: [declare(body, list), replace(bounded), waitAll], applicability: "unsafe", limit },
  ];
}

function declare({ statement, indentation, lineTerminator }: LoopBody, list: string): TextEdit {
  const { start } = statement;
  return { start, end: start, newText: `const ${list} = [];${lineTerminator}${indentation}` };
}

/** What a statement holds behind the wait, its semicolon aside. */
function restOf(text: string, statement: Statement, from: number): string {
  return text.slice(from, statement.end).replace(/;\s*$/, "").trim();
}

/** The left side of `const left = await …`, as written; null when more happens in the statement. */
function targetOf({ callable, wait }: Flight, waiting: Statement, text: string): string | null {
  for (const operation of callable.operations) {
    if (operation.kind !== "bind" || operation.statement !== waiting.id || operation.form !== "assign") continue;
    const { value, target } = operation;
    const isDirect = value?.kind === "await" && value.start === wait.span.start && value.end === wait.span.end;
    if (!isDirect || !isPattern(target) || !/^(?:const|let)\s/.test(text.slice(waiting.start, waiting.end)))
      return null;
    return text.slice(target.start, target.end);
  }
  return null;
}

function isPattern({ kind }: Target): boolean {
  return kind === "name" || kind === "pattern";
}

/** Whether the promise tells that a process or a worker has ended, rather than what it answered. */
function endsProcess({ module }: RuleContext, { callable }: Flight, promise: Expression): boolean {
  const call = callOf(callable, promise);
  if (!call) return false;
  const executor = call.arguments[0]?.value;
  const inner = executor?.kind === "callable" ? module.callables[executor.callable] : undefined;
  const events = inner ? [...listenersIn(inner)].map(({ event }) => event) : call.arguments.map(({ value }) => value);
  return events.some((event) => event.kind === "literal" && (event.value === "exit" || event.value === "close"));
}
