import { handleWords } from "../../knowledge/handleWords.ts";
import type { Callable } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { awaitedArguments, unawaitFixes } from "./awaitedArguments.ts";
import { callDirectlyFixes } from "./fixes.ts";
import { type IdleKind, isIdle } from "./idleFlights.ts";

/** Work is started and waited for at once, so that nothing runs beside it. */
export const rule = defineRule({
  id: "join-after-start",
  languages: ["python", "ecmascript"],
  severity: "hint",
  // Tests start and wait to see that starting and waiting work.
  inTests: "off",
  concepts: ["join", "thread", "task", "promise-all"],
  remedy: "direct",
  summary: {
    en: "Work is started beside the caller, who waits for it at once: nothing runs at the same time. A plain call does the same with less.",
    "zh-cn": "工作刚在一旁启动，调用者就立刻等待它，没有任何东西同时运行。直接调用效果相同，开销更小。",
  },
  needs: { python: { words: handleWords.python }, ecmascript: { words: /\bPromise\s*\.\s*all(?:Settled)?\b/ } },
  checkCallable(callable, context) {
    if (context.module.language === "ecmascript") reportAwaitedArguments(context, callable);
    else reportIdleFlights(context, callable);
  },
});

function reportIdleFlights(context: RuleContext, callable: Callable): void {
  const { project, text, uri } = context;
  for (const flight of project.flightsOf(callable)) {
    if (!isIdle(project.resolver, flight)) continue;
    context.report({
      span: flight.wait.span,
      message: idleMessage(snippetOf(text, flight.wait.span, 40), flight.kind),
      confidence: flight.confidence,
      evidence: [nothingBetween],
      related: [{ uri, span: flight.start, message: startedHere }],
      fixes: () => callDirectlyFixes(context, flight),
    });
  }
}

function reportAwaitedArguments(context: RuleContext, callable: Callable): void {
  for (const found of context.project.resolver.remember(awaitedArguments, callable)) {
    const [first] = found.awaits;
    context.report({
      span: first,
      message: awaitedMessage(snippetOf(context.text, first, 40)),
      confidence: "certain",
      evidence: [madeBefore],
      fixes: () => unawaitFixes(context, found),
    });
  }
}

const kindNames: Readonly<Record<IdleKind, LocalizedText>> = {
  thread: { en: "the thread", "zh-cn": "该线程" },
  greenlet: { en: "the greenlet", "zh-cn": "该 greenlet" },
  future: { en: "the job", "zh-cn": "该任务" },
  task: { en: "the task", "zh-cn": "该任务" },
};

function idleMessage(code: string, kind: IdleKind): LocalizedText {
  return {
    en: `\`${code}\` waits right after the start, so nothing runs beside ${kindNames[kind].en}. Call the function directly.`,
    "zh-cn": `\`${code}\` 在启动后立刻等待，没有任何东西与${kindNames[kind]["zh-cn"]}同时运行。请直接调用函数。`,
  };
}

function awaitedMessage(code: string): LocalizedText {
  return {
    en: `\`${code}\` waits before the next one is started, so \`Promise.all\` has nothing left to wait for. Leave the \`await\` out.`,
    "zh-cn": `\`${code}\` 在启动下一个之前就已等待，\`Promise.all\` 没有什么可等的了。请去掉这个 \`await\`。`,
  };
}

const nothingBetween: LocalizedText = {
  en: "Between the start and the wait the caller does nothing, and no limit in time is given.",
  "zh-cn": "启动和等待之间调用者什么也没做，也没有给出时限。",
};

const madeBefore: LocalizedText = {
  en: "The list is complete before `Promise` sees it, and making it waits for each `await` in it.",
  "zh-cn": "列表要先构造完整才交给 `Promise`，而构造时会逐个等待其中的 `await`。",
};

const startedHere: LocalizedText = { en: "It is started here.", "zh-cn": "在这里启动。" };
