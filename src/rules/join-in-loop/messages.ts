import type { HandleKind } from "../../knowledge/concurrencyTable.ts";
import type { LoopRegion } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { roundsEvidence, snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";

/** How each kind of work is called in messages: in the plural. */
const kindNames: Readonly<Record<HandleKind, LocalizedText>> = {
  thread: { en: "threads", "zh-cn": "线程" },
  process: { en: "processes", "zh-cn": "进程" },
  greenlet: { en: "greenlets", "zh-cn": "greenlet" },
  task: { en: "tasks", "zh-cn": "任务" },
  future: { en: "jobs", "zh-cn": "任务" },
  "child-process": { en: "child processes", "zh-cn": "子进程" },
  worker: { en: "workers", "zh-cn": "worker" },
};

/** In characters: a message is not a listing. */
const longestCode = 40;

/** What waits, why that hurts in this loop, what to do; one line. */
export function messageOf({ text }: RuleContext, flight: Flight, loop: LoopRegion): LocalizedText {
  const { wait, kind } = flight;
  const names = kindNames[kind];
  const waiting = snippetOf(text, wait.span, longestCode);
  const count = countOf(loop);
  const counted = count && ` ${count}个`;
  if (wait.form.kind === "scope") {
    return {
      en: `Leaving \`${waiting}\` waits in every round, so the ${count}${names.en} run one after another. Open it once, around the loop.`,
      "zh-cn": `每一轮离开 \`${waiting}\` 时都会等待，所以${counted}${names["zh-cn"]}一个接一个地运行。请在循环外只打开一次。`,
    };
  }
  return {
    en: `\`${waiting}\` waits inside the loop that starts it, so the ${count}${names.en} run one after another. Start all, then wait.`,
    "zh-cn": `\`${waiting}\` 在启动它的循环里等待，所以${counted}${names["zh-cn"]}一个接一个地运行。请先全部启动，再逐个等待。`,
  };
}

/** How the finding got there, in words. */
export function evidenceOf(flight: Flight, loop: LoopRegion): LocalizedText[] {
  const evidence: LocalizedText[] = [];
  if (loop.trips.symbols.length === 0 || loop.iterable) evidence.push(roundsEvidence(loop.trips));
  if (flight.confidence !== "certain") {
    evidence.push({
      en: "Where the value comes from is not visible here; how it is started and waited for says that it is work in flight.",
      "zh-cn": "这里看不到该值的来源；从启动和等待的方式判断，它代表一项正在进行的工作。",
    });
  }
  return evidence;
}

function countOf(loop: LoopRegion): string {
  const { factor, symbols } = loop.trips;
  return symbols.length === 0 && factor > 1 ? `${factor} ` : "";
}
