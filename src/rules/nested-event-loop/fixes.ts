import { joinTouching } from "../../fixes/edits.ts";
import { isUsedElsewhere } from "../../fixes/otherUses.ts";
import { awaitAround, canAwait, type PythonCall } from "../../fixes/python/awaiting.ts";
import { removeUnusedImport } from "../../fixes/python/unusedImport.ts";
import { removedLines } from "../../fixes/statementRemoval.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Argument } from "../../model/expression.ts";
import type { Applicability, Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { calledSymbol } from "../../project/contexts/calls.ts";
import { callOf, pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { Reentry } from "./reentry.ts";

/** Runners that take a function and its arguments instead of a coroutine. */
const functionRunners: ReadonlySet<string> = new Set([
  "trio.run",
  "anyio.run",
  "anyio.from_thread.run",
  "trio.from_thread.run",
]);
/** Runners whose only argument is the coroutine, `debug=` and the like aside. */
const coroutineRunners = /(?:^asyncio\.run|^uvloop\.run|\.Runner\.run|\.run_until_complete)$/;

/** `asyncio.run(main())` → `await main()`; nothing for other shapes. */
export function awaitInstead(context: RuleContext, callable: Callable, { call, symbol }: Reentry): Fix[] {
  const { module, text, uri, pythonVersion } = context;
  const place: PythonCall = { module, text, callable, call, pythonVersion };
  if (!canAwait(place)) return [];
  const awaited = awaitedPart(callable, call, symbol, text);
  if (!awaited) return [];
  const { kept, newText, applicability } = awaited;
  const before = { start: call.start, end: kept.start };
  const after = { start: kept.end, end: call.end };
  const edits: TextEdit[] = [
    ...unusedAfter(context, callable, call, before),
    ...awaitAround(place, call, "", ""),
    { ...before, newText: "" },
    { ...kept, newText },
    { ...after, newText: "" },
  ];
  const changed = edits.filter((edit) => edit.newText !== text.slice(edit.start, edit.end));
  return [{ title: useAwait, applicability, documents: [{ uri, edits: joinTouching(changed) }] }];
}

/** What nothing uses any more without the runner: its import, or the variable that holds the loop. */
function unusedAfter(
  { module, text, project }: RuleContext,
  callable: Callable,
  call: CallOperation,
  runner: Span,
): TextEdit[] {
  const root = pathOf(callOf(callable, call.callee)?.callee ?? call.callee)?.root;
  if (root?.binding == null) return [];
  const unused = removeUnusedImport(module, text, root, runner, false);
  if (unused) return [unused];
  const [definition, ...others] = project.resolver.definitions.of(root.binding);
  if (definition?.kind !== "value" || others.length > 0 || definition.callable !== callable.id) return [];
  const statement = callable.statements[definition.operation.statement ?? -1];
  const made = callOf(callable, definition.operation.value);
  const symbol = made && calledSymbol(project.resolver, callable, made);
  if (!statement || !/^asyncio\.(?:get_event|get_running|new_event)_loop$/.test(symbol ?? "")) return [];
  if (isUsedElsewhere(module, text, root.binding, [statement, runner])) return [];
  const lines = removedLines(module, text, callable, statement);
  const maker = made && pathOf(made.callee)?.root;
  if (!lines || !maker) return [];
  const unusedMaker = removeUnusedImport(module, text, maker, statement, false);
  return [{ ...lines, newText: "" }, ...(unusedMaker ? [unusedMaker] : [])];
}

interface AwaitedPart {
  /** The piece of the call that stays. */
  readonly kept: Span;
  readonly newText: string;
  readonly applicability: Applicability;
}

function awaitedPart(callable: Callable, call: CallOperation, symbol: string | null, text: string): AwaitedPart | null {
  const bridged = callOf(callable, call.callee);
  if (bridged) return bridgedCall(bridged, call, text);
  const [first, ...others] = call.arguments;
  if (!first || first.spread) return null;
  if (symbol !== null && functionRunners.has(symbol)) return functionCall(first, others, text);
  const isCoroutineRunner = symbol === null || coroutineRunners.test(symbol);
  if (!isCoroutineRunner || first.value.kind === "callable") return null;
  const { start, end } = first.value;
  const isSimple = first.value.kind === "call" || first.value.kind === "name" || first.value.kind === "member";
  const source = text.slice(start, end);
  return {
    kept: { start, end },
    newText: isSimple ? source : `(${source})`,
    applicability: others.length === 0 ? "safe" : "unsafe",
  };
}

/** `async_to_sync(f)(x)` → `f(x)`. */
function bridgedCall(
  { arguments: given }: CallOperation,
  { argumentsSpan }: CallOperation,
  text: string,
): AwaitedPart | null {
  const [only, ...others] = given;
  if (!only || !argumentsSpan || others.length > 0 || pathOf(only.value) === null) return null;
  const { start, end } = only.value;
  const newText = text.slice(start, end) + text.slice(argumentsSpan.start, argumentsSpan.end);
  return { kept: { start, end: argumentsSpan.end }, newText, applicability: "safe" };
}

/** `trio.run(main, x)` → `main(x)`; options of the runner would be lost. */
function functionCall(first: Argument, others: readonly Argument[], text: string): AwaitedPart | null {
  if (pathOf(first.value) === null || others.some(({ name }) => name !== null)) return null;
  const { start, end } = first.value;
  const last = others.at(-1);
  const passed = others[0] && last ? text.slice(others[0].start, last.end) : "";
  return {
    kept: { start, end: last?.end ?? end },
    newText: `${text.slice(start, end)}(${passed})`,
    applicability: "safe",
  };
}

const useAwait: LocalizedText = { en: "Use `await`", "zh-cn": "使用 `await`" };
