import type { BlockingRow } from "../../knowledge/blockingIndex.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Reached } from "../../project/contexts/localCalls.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";

/** What blocks, for how long, what to do; one line. */
export function directMessage({ text }: RuleContext, call: CallOperation, row: BlockingRow): LocalizedText {
  const code = snippetOf(text, call, 28);
  const advice = adviceOf(row);
  const { duration } = row.group;
  return {
    en: `\`${code}\` stops all greenlets ${duration.en}. ${advice.en}`,
    "zh-cn": `\`${code}\` 会停住所有 greenlet，${duration["zh-cn"]}。${advice["zh-cn"]}`,
  };
}

/** The same through helpers: by which functions the greenlet comes to what, and on which line. */
export function chainMessage(
  { text, lineOf }: RuleContext,
  { path }: Reached,
  call: CallOperation,
  row: BlockingRow,
): LocalizedText {
  const names = path.map(({ target }) => target.name || "lambda").join(" → ");
  const way = snippetOf(names, { start: 0, end: names.length }, 30);
  const code = snippetOf(text, call, 24);
  const line = lineOf(call);
  const advice = adviceOf(row);
  return {
    en: `\`${way}\` comes to \`${code}\` on line ${line}, which stops all greenlets. ${advice.en}`,
    "zh-cn": `\`${way}\` 会走到第 ${line} 行的 \`${code}\`，停住所有 greenlet。${advice["zh-cn"]}`,
  };
}

function adviceOf({ group }: BlockingRow): LocalizedText {
  return group.isCooperative
    ? { en: "Call `monkey.patch_all()` first of all.", "zh-cn": "请最先调用 `monkey.patch_all()`。" }
    : {
        en: "Patching does not cover it: use `gevent.get_hub().threadpool`.",
        "zh-cn": "补丁不覆盖它：请使用 `gevent.get_hub().threadpool`。",
      };
}
