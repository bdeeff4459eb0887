import type { Callable, CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { contains } from "../../model/span.ts";
import { blankBefore, nextCode, statementEnd } from "../codeAround.ts";
import { insertAt } from "../edits.ts";
import { hasSyntaxError } from "../syntaxErrors.ts";

/** A call of a JavaScript or TypeScript module. */
export interface EcmascriptCall {
  readonly module: Module;
  readonly text: string;
  /** The callable to whose operations the call belongs. */
  readonly callable: Callable;
  readonly call: CallOperation;
  /** The function is a handler of which nobody uses the result, so that it may give a promise instead. */
  readonly mayBecomeAsync: boolean;
}

/** The edits after which a call may be awaited where it stands: none in an asynchronous function; null when it may not. */
export function allowAwait(input: EcmascriptCall): readonly TextEdit[] | null {
  const { module, text, callable, call } = input;
  if (call.isAwaited || call.isNew || !contains(callable.body, call)) return null;
  if (hasSyntaxError(module, text, call)) return null;
  // A decorator and the class behind `extends` take no operator.
  if (/(?:@|\bextends\s*)$/.test(text.slice(callable.start, call.start))) return null;
  if (callable.statements[call.statement ?? -1]?.kind === "define") return null;
  if (callable.isAsync) return [];
  return isHandler(input) ? [insertAt(callable.start, "async ")] : null;
}

/**
 * The edits that await a call, with the property of the result that is wanted, in parentheses where they are needed. `type`
 * is what TypeScript is told that the result is; null where it knows.
 */
export function awaitCall(input: EcmascriptCall, property: string | null, type: string | null = null): TextEdit[] {
  const { text, call } = input;
  if (type !== null) return awaitedAs(input, type);
  const isWrapped = property !== null || isOperandOfPostfix(input);
  const before = `${blankBefore(text, call.start)}${isWrapped ? `${semicolonBefore(input)}(` : ""}await `;
  if (!isWrapped) return [insertAt(call.start, before)];
  return [insertAt(call.start, before), insertAt(call.end, property === null ? ")" : `).${property}`)];
}

function awaitedAs(input: EcmascriptCall, type: string): TextEdit[] {
  const { text, call } = input;
  const isWrapped = isOperandOfPostfix(input);
  const before = `${blankBefore(text, call.start)}${isWrapped ? `${semicolonBefore(input)}(` : ""}(await `;
  return [insertAt(call.start, before), insertAt(call.end, `) as ${type}${isWrapped ? ")" : ""}`)];
}

/** Whether the statement is the call and nothing else, so that its value is dropped. */
export function isWholeStatement({ module, text, callable, call }: EcmascriptCall): boolean {
  const statement = callable.statements[call.statement ?? -1];
  if (statement?.kind !== "expression" || statement.start !== call.start) return false;
  return /^;?$/.test(text.slice(nextCode(module, text, call.end, statement.end), statement.end).trim());
}

/**
 * An arrow function or function expression that is passed as it stands to a call. Fastify and test runners refuse one that
 * is asynchronous and tells by `done` that it is done.
 */
function isHandler({ module, callable, mayBecomeAsync }: EcmascriptCall): boolean {
  const parent = module.callables[callable.parent ?? -1];
  if (!mayBecomeAsync || callable.kind !== "lambda" || callable.isGenerator || !parent) return false;
  if (callable.parameters.at(-1)?.name === "done") return false;
  return parent.operations.some(
    (one) =>
      one.kind === "call" &&
      one.arguments.some(({ value }) => value.kind === "callable" && value.callable === callable.id),
  );
}

/** What binds tighter than `await`: members, calls, templates, `!` of TypeScript. `**` takes no unary operand at its left. */
function isOperandOfPostfix({ module, text, callable, call }: EcmascriptCall): boolean {
  const limit = statementEnd(callable, call);
  const next = text.slice(nextCode(module, text, call.end, limit), limit);
  return /^(?:[.[(`]|\?\.(?!\d)|!(?!=)|\*\*)/.test(next);
}

/** A parenthesis at the start of a statement would call the statement above it when that ends without a semicolon. */
function semicolonBefore({ text, callable, call }: EcmascriptCall): string {
  const statement = callable.statements[call.statement ?? -1];
  if (statement?.start !== call.start) return "";
  const previous = callable.statements
    .filter(({ region, end }) => region === statement.region && end <= statement.start)
    .at(-1);
  if (!previous || text.slice(previous.start, statement.start).trimEnd().endsWith(";")) return "";
  const isValue = previous.kind === "expression" || previous.kind === "bind" || previous.kind === "import";
  const endsWithBlock = !isValue && text.charAt(previous.end - 1) === "}";
  return endsWithBlock ? "" : ";";
}
