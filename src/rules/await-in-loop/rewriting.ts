import type { LocalizedText, TextEdit } from "../../model/finding.ts";

/** How many run at once in the bounded form. */
export const limit = 8;

/** Edits that make the rounds wait together, with how many do so at once after them. */
export interface ConcurrentRewrite {
  readonly edits: readonly TextEdit[];
  readonly title: LocalizedText;
}

export const allTitles = {
  ecmascript: { en: "Wait for all with `Promise.all`", "zh-cn": "用 `Promise.all` 一起等待" },
  asyncio: { en: "Wait for all with `asyncio.gather`", "zh-cn": "用 `asyncio.gather` 一起等待" },
  group: { en: "Run all in a task group", "zh-cn": "在任务组中一起运行" },
} satisfies Record<string, LocalizedText>;

export const boundedTitle: LocalizedText = {
  en: `Run at most ${limit} at a time`,
  "zh-cn": `同时最多运行 ${limit} 个`,
};
