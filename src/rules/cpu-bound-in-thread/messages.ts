import type { LocalizedText } from "../../model/finding.ts";
import { costClause } from "../../project/effects/costWords.ts";
import { fittingMessage, shortened } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { ThreadedWork } from "./threadedWork.ts";

/** What computes under the GIL, for how long, and what to do; one line. */
export function messageOf({ text }: RuleContext, work: ThreadedWork): LocalizedText {
  const name = nameOf(work, text);
  const clause = costClause(work.term, work.verdict);
  const head = {
    en: `\`${name}\` computes under the GIL: ${clause.en}.`,
    "zh-cn": `\`${name}\` 在 GIL 下进行计算：${clause["zh-cn"]}。`,
  };
  const advice = advices[work.purpose];
  return { en: fittingMessage(head.en, ` ${advice.en}`), "zh-cn": fittingMessage(head["zh-cn"], advice["zh-cn"]) };
}

const advices: Readonly<Record<ThreadedWork["purpose"], LocalizedText>> = {
  parallel: { en: "Threads take turns at it. Use processes.", "zh-cn": "线程只能轮流执行，请改用进程。" },
  background: {
    en: "Other threads get every other 5 ms. A process leaves them alone.",
    "zh-cn": "其他线程每隔 5 毫秒才能运行一次。改用进程则互不影响。",
  },
};

function nameOf({ spawn, target }: ThreadedWork, text: string): string {
  const named = target?.name !== "" && target ? target.name : null;
  const given = spawn.target ? text.slice(spawn.target.start, spawn.target.end) : null;
  return shortened(given ?? named ?? "run", 28);
}

/** Why threads do not help, for the hover. */
export function evidenceOf({ term, verdict }: ThreadedWork): LocalizedText[] {
  const clause = costClause(term, verdict);
  return [
    { en: `${clause.en.charAt(0).toUpperCase()}${clause.en.slice(1)}.`, "zh-cn": `${clause["zh-cn"]}。` },
    {
      en: "Only the thread that holds the GIL runs Python code; it changes hands every 5 ms (sys.getswitchinterval).",
      "zh-cn": "只有持有 GIL 的线程才能运行 Python 代码；GIL 每 5 毫秒易手一次（sys.getswitchinterval）。",
    },
  ];
}
