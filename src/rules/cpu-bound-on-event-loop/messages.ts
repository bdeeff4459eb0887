import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import type { CostlyWork } from "../../project/effects/costlyWork.ts";
import { costClause } from "../../project/effects/costWords.ts";
import { longestMessage, snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { BusyPlace } from "./places.ts";

const places: Readonly<Record<BusyPlace["kind"], LocalizedText>> = {
  coroutine: { en: "on the event loop", "zh-cn": "在事件循环上" },
  request: { en: "on the event loop that serves all requests", "zh-cn": "在服务所有请求的事件循环上" },
  event: { en: "on the event loop", "zh-cn": "在事件循环上" },
  window: { en: "on the thread of the windows", "zh-cn": "在界面线程上" },
  page: { en: "on the page's only thread", "zh-cn": "在页面唯一的线程上" },
  drawing: { en: "while the page is drawn", "zh-cn": "在页面绘制期间" },
};

/** What computes, how long that takes, where, and what to do. */
export function messageOf({ text, module }: RuleContext, work: CostlyWork, place: BusyPlace): LocalizedText {
  const { site, verdict } = work;
  const clause = costClause(site.term, verdict);
  const shape = (code: string, where: LocalizedText, remedy: LocalizedText): LocalizedText => ({
    en: `\`${code}\` computes ${where.en}: ${clause.en}. ${remedy.en}`,
    "zh-cn": `\`${code}\` ${where["zh-cn"]}进行计算：${clause["zh-cn"]}。${remedy["zh-cn"]}`,
  });
  const isSeen = place.kind === "window" || place.kind === "page" || place.kind === "drawing";
  for (const remedy of remediesOf(work, module.language)) {
    for (const [limit, where] of [
      [40, places[place.kind]],
      [32, places.event],
      [20, places.event],
    ] as const) {
      const message = shape(snippetOf(text, site, limit), isSeen ? places[place.kind] : where, remedy);
      if (message.en.length <= longestMessage) return message;
    }
  }
  const code = snippetOf(text, site, 20);
  return {
    en: `\`${code}\` computes here: ${clause.en}.`.slice(0, longestMessage),
    "zh-cn": `\`${code}\` 在此计算：${clause["zh-cn"]}。`.slice(0, longestMessage),
  };
}

/** What to do, the most telling first: what the library itself offers may be too long to say. */
function remediesOf(work: CostlyWork, language: Language): LocalizedText[] {
  const { site, verdict } = work;
  const advice = language === "ecmascript" && site.site === null ? verdict.row?.group.advice : undefined;
  const usual = remedyOf(work, language);
  return advice ? [{ en: `Instead: ${advice.en}.`, "zh-cn": `可以改用：${advice["zh-cn"]}。` }, usual] : [usual];
}

function remedyOf({ site, verdict }: CostlyWork, language: Language): LocalizedText {
  if (language === "ecmascript") {
    const twin = verdict.row?.row.twin;
    if (twin && "node" in twin) {
      if (site.site === null) return { en: "Await its asynchronous form.", "zh-cn": "请改用其异步形式。" };
      return { en: "Make it asynchronous.", "zh-cn": "请改为异步。" };
    }
    return { en: "Move it to a worker.", "zh-cn": "请移到 worker 中。" };
  }
  if (site.term.releasesGil) return { en: "Run it in a thread.", "zh-cn": "请放到线程中运行。" };
  return { en: "Run it in a process.", "zh-cn": "请放到进程中运行。" };
}

/** How the estimate came about, for the hover. */
export function evidenceOf({ site, verdict }: CostlyWork): LocalizedText[] {
  const { term, hops } = site;
  const clause = costClause(term, verdict);
  const evidence: LocalizedText[] = [{ en: `${sentence(clause.en)}.`, "zh-cn": `${clause["zh-cn"]}。` }];
  const names = hops.flatMap(({ name }) => name || []);
  if (names.length > 0) {
    evidence.push({ en: `Calls: ${names.join(" → ")}`, "zh-cn": `调用链：${names.join(" → ")}` });
  }
  if (!term.isSure) {
    evidence.push({
      en: "A condition, an early exit or an unknown call may make it shorter.",
      "zh-cn": "条件分支、提前退出或未知调用可能使它更短。",
    });
  }
  const source = verdict.row?.group.source;
  if (source) evidence.push({ en: `Source: ${source}`, "zh-cn": `来源：${source}` });
  return evidence;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
