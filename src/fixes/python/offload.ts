import type { AsyncLibrary, OwnThreads } from "../../knowledge/blockingCalls.ts";
import type { Argument } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineIndentation, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import { contains, type Span } from "../../model/span.ts";
import { hasComment } from "../codeAround.ts";
import { insertAt, joinTouching } from "../edits.ts";
import { indentationUnit } from "../indentedLines.ts";
import type { Rewrite } from "../rewrite.ts";
import { awaitAround, calleeEnd, canAwait, type PythonCall } from "./awaiting.ts";
import { ensureImports, type WantedImport } from "./imports.ts";
import { isKeywordArgument } from "./keywordArgument.ts";
import { fitsLambda, materialised } from "./lazyResult.ts";
import { lineLimitOf } from "./lineLimit.ts";
import { isOlderThan } from "./version.ts";

/** A blocking call to be moved into a thread. */
export interface OffloadedCall extends PythonCall {
  readonly library: AsyncLibrary;
  /** The library's own way into a thread, where any other would be wrong. */
  readonly ownThreads?: OwnThreads | null;
  /** The result is read piece by piece, so that all of it must be taken inside the thread. */
  readonly isLazy: boolean;
}

/** How a library runs a function in a thread. */
interface ThreadRunner {
  readonly wanted: WantedImport;
  /** What follows the reference to `wanted`, up to the function. */
  readonly open: string;
  readonly takesKeywords: boolean;
}

const runners: Readonly<Record<AsyncLibrary | "executor", ThreadRunner>> = {
  asyncio: { wanted: { module: "asyncio", name: "to_thread" }, open: "(", takesKeywords: true },
  executor: {
    wanted: { module: "asyncio", name: "get_running_loop" },
    open: "().run_in_executor(None, ",
    takesKeywords: false,
  },
  trio: { wanted: { module: "trio", name: "to_thread" }, open: ".run_sync(", takesKeywords: false },
  anyio: { wanted: { module: "anyio", name: "to_thread" }, open: ".run_sync(", takesKeywords: false },
};

/** Makes an asynchronous function of a blocking one. */
const wrappers: Readonly<Record<OwnThreads, WantedImport>> = {
  asgiref: { module: "asgiref.sync", name: "sync_to_async", isByItself: true },
};

/**
 * `f(a, k=v)` → `await asyncio.to_thread(f, a, k=v)`, or what the library has for it; before Python 3.9
 * `run_in_executor`; `await sync_to_async(f)(a, k=v)` for what belongs to Django. Callee and arguments are still evaluated on the event loop, in the same order. Null where nothing
 * can be awaited, or where the call would mean something else in a thread.
 */
export function offloadCall(input: OffloadedCall): Rewrite | null {
  const { callable, call, library, pythonVersion } = input;
  const { callee, argumentsSpan } = call;
  if (argumentsSpan === null || (callee.kind !== "name" && callee.kind !== "member") || !canAwait(input)) return null;
  if (callable.operations.some((one) => one.kind === "yield" && contains(call, one))) return null;
  if (input.ownThreads) return offloadWrapped(input, wrappers[input.ownThreads], argumentsSpan);
  // `asyncio.to_thread` is there since Python 3.9.
  const runner = runners[library === "asyncio" && isOlderThan(pythonVersion, 9) ? "executor" : library];
  return input.isLazy ? offloadLazily(input, runner) : offloadPlainly(input, runner, argumentsSpan);
}

function offloadWrapped(input: OffloadedCall, wrapper: WantedImport, argumentsSpan: Span): Rewrite | null {
  const { module, text, callable, call, isLazy } = input;
  const { edits, references } = ensureImports(module, text, { callable, offset: call.start }, [wrapper]);
  const open = `${references[0]}(`;
  if (!isLazy) {
    const end = insertAt(calleeEnd(text, call, argumentsSpan.start), ")");
    return unsafe([...edits, ...awaitAround(input, call, open, ""), end]);
  }
  const lazy = materialised(callable, call);
  if (!fitsLambda(callable, lazy.span)) return null;
  return unsafe([...edits, ...awaitAround(input, lazy.span, `${open}lambda: ${lazy.open}`, `${lazy.close})()`)]);
}

function offloadLazily(input: OffloadedCall, runner: ThreadRunner): Rewrite | null {
  const { module, text, callable, call } = input;
  const { span, open, close } = materialised(callable, call);
  if (!fitsLambda(callable, span)) return null;
  const place = { callable, offset: call.start };
  const { edits, references } = ensureImports(module, text, place, [runner.wanted]);
  const around = awaitAround(input, span, `${references[0]}${runner.open}lambda: ${open}`, `${close})`);
  return unsafe([...edits, ...around]);
}

function offloadPlainly(input: OffloadedCall, runner: ThreadRunner, argumentsSpan: Span): Rewrite | null {
  const { module, text, callable, call } = input;
  const needsPartial = !runner.takesKeywords && call.arguments.some((argument) => isKeywordArgument(argument, text));
  const partial: WantedImport = { module: "functools", name: "partial" };
  const wanted = needsPartial ? [runner.wanted, partial] : [runner.wanted];
  const { edits, references } = ensureImports(module, text, { callable, offset: call.start }, wanted);
  const open = `${references[0]}${runner.open}${needsPartial ? `${references[1]}(` : ""}`;
  const isBare = isBareGenerator(call.arguments, argumentsSpan);
  const close = `${isBare ? ")" : ""}${needsPartial ? ")" : ""}`;
  const separate = separator(input, argumentsSpan, isBare);
  const flat = [...awaitAround(input, call, open + separate.before, close), ...separate.edits];
  if (staysInLine(input, flat)) return unsafe([...edits, ...flat]);
  const outer = lineTerminatorOf(text) + lineIndentation(text, call.start);
  // Behind the parenthesis of the function that runs others, which `functools.partial(` may follow.
  const head = references[0] as string;
  const cut = head.length + runner.open.lastIndexOf("(") + 1;
  const broken = `${open.slice(0, cut)}${outer}${indentationUnit(module, text)}${open.slice(cut)}`;
  const around = awaitAround(input, call, broken, close === "" ? "" : `${close.slice(0, -1)}${outer})`);
  const end = close === "" ? [insertAt(argumentsSpan.end - 1, outer)] : [];
  return unsafe([...edits, ...around, ...separate.edits, ...end]);
}

/** Whether a line that fits still does with edits of a call that stands on it, or cannot be broken anyway. */
function staysInLine({ text, call }: OffloadedCall, edits: readonly TextEdit[]): boolean {
  const [start, end] = [lineStartAt(text, call.start), lineEndAt(text, call.start)];
  // A replacement field of a string had to stand on one line until Python 3.12.
  if (call.end > end || /\b[fFtT][rR]?["']|\b[rR][fFtT]["']/.test(text.slice(start, call.start))) return true;
  const added = edits.reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  const limit = lineLimitOf(text);
  return end - start > limit || end - start + added <= limit;
}

/** `f(x for x in xs)`, whose parentheses are the generator's own. */
function isBareGenerator([only, ...others]: readonly Argument[], { start, end }: Span): boolean {
  return (
    only !== undefined &&
    others.length === 0 &&
    only.value.kind === "collection" &&
    only.start === start &&
    only.end === end
  );
}

/** Turns the parenthesis between callee and arguments into a comma; arguments on lines of their own get the callee above. */
function separator(
  { module, text, call }: OffloadedCall,
  { start, end }: Span,
  isBare: boolean,
): { readonly before: string; readonly edits: readonly TextEdit[] } {
  const from = calleeEnd(text, call, start);
  const [first] = call.arguments;
  if (!first) {
    const isEmpty = text.slice(start + 1, end - 1).trim() === "";
    return { before: "", edits: [{ start: from, end: isEmpty ? end - 1 : start + 1, newText: "" }] };
  }
  if (isBare) return { before: "", edits: [{ start: from, end: start + 1, newText: ", (" }] };
  if (/^[ \t]*[\r\n]/.test(text.slice(start + 1))) {
    const line = lineTerminatorOf(text) + lineIndentation(text, first.start);
    const lineEnd = lineEndAt(text, first.start);
    const last = (call.arguments.at(-1) as Argument).end;
    // Black gives each argument a line of its own where a comma follows the last one.
    const isOneLine =
      last <= lineEnd && !hasComment(module, { start, end: lineEnd }) && !/^[ \t]*,/.test(text.slice(last));
    const callee = from - call.start + ", ".length;
    if (isOneLine && lineEnd - lineStartAt(text, first.start) + callee <= lineLimitOf(text))
      return { before: line, edits: [{ start: from, end: first.start, newText: ", " }] };
    // The callee moves to the arguments' lines; what it replaces is only the blank space before it.
    return { before: line, edits: [{ start: from, end: start + 1, newText: "," }] };
  }
  const hasBlank = /[ \t]/.test(text.charAt(start + 1));
  return { before: "", edits: [{ start: from, end: start + 1, newText: hasBlank ? "," : ", " }] };
}

function unsafe(edits: readonly TextEdit[]): Rewrite {
  return {
    edits: joinTouching(edits.filter(({ start, end, newText }) => start < end || newText !== "")),
    applicability: "unsafe",
  };
}
