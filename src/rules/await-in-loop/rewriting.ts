import type { CallOperation } from "../../model/callable.ts";
import type { LocalizedText, TextEdit } from "../../model/finding.ts";

/** How many run at once in the bounded form. */
export const limit = 8;

/** Edits that make the rounds wait together, with how many do so at once after them. */
export interface ConcurrentRewrite {
  readonly edits: readonly TextEdit[];
  readonly title: LocalizedText;
}

/** The titles of fixes without a bound, by what runs the rounds. */
export const allTitles = {
  ecmascript: { en: "Wait for all with `Promise.all`", "zh-cn": "用 `Promise.all` 一起等待" },
  asyncio: { en: "Wait for all with `asyncio.gather`", "zh-cn": "用 `asyncio.gather` 一起等待" },
  group: { en: "Run all in a task group", "zh-cn": "在任务组中一起运行" },
} satisfies Record<string, LocalizedText>;

/** The title of the fix that lets `limit` rounds run at once. */
export const boundedTitle: LocalizedText = {
  en: `Run at most ${limit} at a time`,
  "zh-cn": `同时最多运行 ${limit} 个`,
};

/** Calls the methods on `receiver` instead of what they are called on. */
export function receiverEdits(calls: readonly CallOperation[], receiver: string): TextEdit[] {
  return calls.flatMap(({ callee }) =>
    callee.kind === "member" ? [{ start: callee.start, end: callee.object.end, newText: receiver }] : [],
  );
}
