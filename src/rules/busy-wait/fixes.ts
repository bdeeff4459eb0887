import { hasComment } from "../../fixes/codeAround.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport, type WantedImport } from "../../fixes/python/imports.ts";
import { callTwin } from "../../fixes/python/twin.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Applicability, Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import { calledSymbol, meaningAt } from "../../project/contexts/calls.ts";
import type { IdleLoop } from "../../project/dataflow/idleLoops.ts";
import { callOf, lastNameOf } from "../../project/expressions.ts";
import { hasLoopElse, isInsideRegion } from "../../project/regions.ts";
import type { RuleContext } from "../rule.ts";
import { remainingTime } from "./remainingTime.ts";

/** A wait in place of the loop, for the shapes whose meaning the text proves; else nothing. */
export function waitingFixes(context: RuleContext, callable: Callable, idle: IdleLoop): Fix[] {
  const rewrite =
    context.module.language === "ecmascript"
      ? timerPromise(context, callable, idle)
      : pythonWait(context, callable, idle);
  if (!rewrite) return [];
  const { title, edits, applicability = "safe" } = rewrite;
  return [{ title, applicability, documents: [{ uri: context.uri, edits }] }];
}

interface Rewrite {
  readonly title: LocalizedText;
  readonly edits: readonly TextEdit[];
  readonly applicability?: Applicability;
}

function pythonWait(context: RuleContext, callable: Callable, idle: IdleLoop): Rewrite | null {
  if (idle.sleep) return awaitedSleep(context, callable, idle.sleep);
  const span = wholeLoop(context, callable, idle);
  if (!span) return null;
  switch (idle.until) {
    case "clock":
      return pythonSleep(context, callable, idle, span);
    case "state":
      return pythonStateWait(context, callable, idle, span);
    default:
      return endlessWait(context, callable, span);
  }
}

/** `time.sleep(d)` → `await asyncio.sleep(d)`. */
function awaitedSleep(
  { module, text, pythonVersion }: RuleContext,
  callable: Callable,
  call: CallOperation,
): Rewrite | null {
  const library = asyncLibraryOf(module);
  const rewrite = callTwin({
    module,
    text,
    callable,
    call,
    pythonVersion,
    name: "time.sleep",
    twin: `${library}.sleep`,
  });
  return rewrite && { title: { en: `Await \`${library}.sleep\``, "zh-cn": `await \`${library}.sleep\`` }, ...rewrite };
}

/** `while time.time() < end: pass` → `time.sleep(max(0, end - time.time()))`. */
function pythonSleep(context: RuleContext, callable: Callable, { loop }: IdleLoop, span: Span): Rewrite | null {
  const isClock = (call: CallOperation) => /(?:time|monotonic|perf_counter)$/.test(lastNameOf(call.callee));
  const seconds = remainingTime(callable, loop.test, context.text, isClock);
  if (seconds === null) return null;
  const module = isCoroutine(callable) ? asyncLibraryOf(context.module) : "time";
  const sleep = (reference: string) => `${reference}(max(0, ${seconds}))`;
  return { title: sleepInstead, edits: waitEdits(context, callable, span, { module, name: "sleep" }, sleep) };
}

/** Replaces the loop by a call of a library function, awaited in a coroutine, and imports what it needs. */
function waitEdits(
  { module, text }: RuleContext,
  callable: Callable,
  span: Span,
  wanted: WantedImport,
  write: (reference: string) => string,
): readonly TextEdit[] {
  const { edits, reference } = ensureImport(module, text, { callable, offset: span.start }, wanted);
  return [...edits, { ...span, newText: `${isCoroutine(callable) ? "await " : ""}${write(reference)}` }];
}

/** `while t.is_alive(): pass` → `t.join()`; `while not e.is_set(): pass` → `e.wait()`. */
function pythonStateWait(
  { project, text }: RuleContext,
  callable: Callable,
  { loop }: IdleLoop,
  span: Span,
): Rewrite | null {
  const { test } = loop;
  const isNegated = test?.kind === "operator" && test.operator === "not";
  const call = callOf(callable, isNegated ? test.operands[0] : test);
  if (call?.callee.kind !== "member") return null;
  const receiver = meaningAt(project.resolver, callable, call, call.callee.object);
  const symbol = calledSymbol(project.resolver, callable, call);
  const object = text.slice(call.callee.object.start, call.callee.object.end);
  const method = call.callee.name;
  const isHandle =
    receiver?.kind === "object" || /^(?:threading\.Thread|multiprocessing\.Process)\./.test(symbol ?? "");
  if (!isNegated && /^is_?[aA]live$/.test(method) && isHandle && !isCoroutine(callable)) {
    return replaceBy(span, `${object}.join()`);
  }
  if (!isNegated || !/^is_?[sS]et$/.test(method)) return null;
  if (symbol?.startsWith("threading.Event.") && !isCoroutine(callable)) return replaceBy(span, `${object}.wait()`);
  return symbol?.startsWith("asyncio.Event.") && isCoroutine(callable)
    ? replaceBy(span, `await ${object}.wait()`)
    : null;
}

/** `while True: pass` → a wait that nothing ends. */
function endlessWait(context: RuleContext, callable: Callable, span: Span): Rewrite {
  const library = isCoroutine(callable) ? asyncLibraryOf(context.module) : "threading";
  const hasEvent = library === "threading" || library === "asyncio";
  const wanted = { module: library, name: hasEvent ? "Event" : "sleep_forever" };
  const wait = (reference: string) => (hasEvent ? `${reference}().wait()` : `${reference}()`);
  return { title: waitInstead, applicability: "unsafe", edits: waitEdits(context, callable, span, wanted, wait) };
}

/** `while (Date.now() < end) {}` in an async function → a promise that a timer settles. */
function timerPromise(context: RuleContext, callable: Callable, idle: IdleLoop): Rewrite | null {
  if (!callable.isAsync || idle.until !== "clock" || idle.loop.form !== "while") return null;
  const span = wholeLoop(context, callable, idle);
  const milliseconds = remainingTime(
    callable,
    idle.loop.test,
    context.text,
    (call) => lastNameOf(call.callee) === "now",
  );
  if (!span || milliseconds === null) return null;
  const newText = `await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));`;
  return { title: sleepInstead, edits: [{ ...span, newText }] };
}

/** The loop statement, when it does nothing beside its condition, has no `else`, and holds no comment that would be lost. */
function wholeLoop({ module }: RuleContext, callable: Callable, { loop }: IdleLoop): Span | null {
  const statement = loop.statement === null ? undefined : callable.statements[loop.statement];
  const { test } = loop;
  if (!statement || !test) return null;
  const isEmpty = callable.operations.every((one) => {
    if (!isInsideRegion(callable, one.region, loop.id)) return true;
    return (one.start >= test.start && one.end <= test.end) || isNothing(one);
  });
  return isEmpty && !hasLoopElse(callable, loop) && !hasComment(module, statement)
    ? { start: statement.start, end: statement.end }
    : null;
}

function isNothing(operation: Callable["operations"][number]): boolean {
  if (operation.kind === "jump") return operation.form === "continue";
  return operation.kind === "evaluate" && operation.role === "statement";
}

function replaceBy(span: Span, newText: string): Rewrite {
  const title = { en: `Wait with \`${newText}\``, "zh-cn": `用 \`${newText}\` 等待` };
  return { title, edits: [{ ...span, newText }] };
}

const sleepInstead: LocalizedText = { en: "Sleep until then", "zh-cn": "休眠到那时" };
const waitInstead: LocalizedText = { en: "Wait without using the processor", "zh-cn": "不占用处理器地等待" };
