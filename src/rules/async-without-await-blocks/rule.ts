import type { BlockingTier } from "../../knowledge/blockingCalls.ts";
import { coroutineWords } from "../../knowledge/eventLoopWords.ts";
import { anyWord } from "../../knowledge/words.ts";
import type { Callable } from "../../model/callable.ts";
import type { Fix, LocalizedText, Severity } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { threadedHandlers } from "../../project/contexts/threadedHandlers.ts";
import { usesOf } from "../../project/contexts/uses.ts";
import type { BlockingSite } from "../../project/project.ts";
import { shortened } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";

/** The frameworks that run plain handlers in threads. */
const frameworkWords = anyWord([
  "fastapi",
  "starlette",
  "quart",
  "aiogram",
  "pyrogram",
  "procrastinate",
  "taskiq",
  "apscheduler",
]);

/** A handler is asynchronous without need, and blocks the loop that it would not be on as a plain function. */
export const rule = defineRule({
  id: "async-without-await-blocks",
  languages: ["python"],
  severity: "warning",
  inTests: "off",
  concepts: ["blocking-the-event-loop", "coroutine"],
  remedy: "fix",
  summary: {
    en: "An `async def` handler awaits nothing and blocks. As a plain `def` the framework would run it in a thread, where it stops nobody.",
    "zh-cn": "`async def` 处理函数什么都不等待，却会阻塞。写成普通的 `def`，框架就会在线程里运行它，谁也不会被卡住。",
  },
  needs: { python: { words: { all: [coroutineWords, frameworkWords] } } },
  check(context) {
    for (const callable of threadedHandlers(context.project.resolver)) {
      if (!callable.isAsync || callable.isGenerator || needsLoop(context, callable)) continue;
      const sites = context.project.blockingSites(callable.id).filter((site) => counts(site));
      const [worst] = [...sites].sort((left, right) => left.cause.tier - right.cause.tier);
      if (worst && worst.cause.tier < 3) report(context, callable, sites, worst);
    }
  },
});

const severities: Readonly<Record<BlockingTier, Severity>> = { 1: "warning", 2: "information", 3: "hint" };

function report(context: RuleContext, callable: Callable, sites: readonly BlockingSite[], worst: BlockingSite): void {
  const { uri, text } = context;
  const keyword = keywordOf(text, callable);
  if (!keyword) return;
  context.report({
    span: { start: keyword.start, end: callable.nameSpan?.end ?? keyword.end },
    message: messageOf(callable.name, worst.cause.library),
    confidence: worst.cause.conditions <= 1 ? "certain" : "likely",
    severity: severities[worst.cause.tier],
    related: sites.map(({ site, cause }) => ({
      uri,
      span: site,
      message: { en: `\`${cause.library}\` blocks here.`, "zh-cn": `\`${cause.library}\` 在这里阻塞。` },
    })),
    replaces: { rule: "blocking-call-in-async", spans: sites.map(({ site }) => site) },
    fixes: () => plainFunction(context, keyword),
  });
}

/** Waits for locks and loops inside loops are reported by rules of their own, and would be wrong in a thread, too. */
function counts({ site, cause }: BlockingSite): boolean {
  const { reportedBy, costsOnce } = cause.row.group;
  return !site.isAwaited && reportedBy === undefined && !costsOnce;
}

/** Whether a function awaits, uses the event loop that it runs on, or is awaited by others. */
function needsLoop({ module, project }: RuleContext, callable: Callable): boolean {
  if (callable.operations.some(({ kind }) => kind === "await" || kind === "yield")) return true;
  if (callable.regions.some((region) => (region.kind === "loop" || region.kind === "with") && region.isAsync))
    return true;
  if (
    callsOf(callable).some((call) =>
      /^(?:asyncio|anyio|trio)\./.test(calledSymbol(project.resolver, callable, call) ?? ""),
    )
  )
    return true;
  const binding = module.bindings.find(
    ({ name, kind, owner }) => kind === "function" && name === callable.name && owner === (callable.parent ?? 0),
  );
  if (!binding) return false;
  return usesOf(module, { kind: "variable", binding: binding.id }).some(
    ({ operation, expression }) => operation?.kind === "call" && operation.callee === expression,
  );
}

/** The word `async` with the blanks behind it. */
function keywordOf(text: string, { start, nameSpan }: Callable): Span | null {
  const header = text.slice(start, nameSpan?.start ?? start);
  const found = /\basync\s+(?=def\s+$)/.exec(header);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

function plainFunction({ uri }: RuleContext, keyword: Span): Fix[] {
  return [{ title, applicability: "unsafe", documents: [{ uri, edits: [{ ...keyword, newText: "" }] }] }];
}

const title: LocalizedText = { en: "Drop `async`", "zh-cn": "去掉 `async`" };

function messageOf(name: string, library: string): LocalizedText {
  const [shortName, shortCall] = [name, library].map((word) => shortened(word, 28));
  return {
    en: `\`${shortName}\` awaits nothing and stops the event loop in \`${shortCall}\`. Drop \`async\`: the framework runs a plain \`def\` in a thread.`,
    "zh-cn": `\`${shortName}\` 什么都不等待，却在 \`${shortCall}\` 处停住事件循环。去掉 \`async\`，框架就会在线程里运行它。`,
  };
}
