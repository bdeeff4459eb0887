import type { LocalizedText } from "../../model/finding.ts";
import type { DroppedCallback } from "./callbacks.ts";

/** What is wrong with the callback, in a line. */
export function messageOf({ method, effect }: DroppedCallback): LocalizedText {
  switch (effect) {
    case "drops":
      return {
        en: `\`${method}\` drops the promises of its async callback: nothing waits for the work or sees it fail. Use \`for…of\` or \`await Promise.all(….map(…))\`.`,
        "zh-cn": `\`${method}\` 丢弃异步回调返回的 promise：没有代码等待它完成，也看不到它失败。请用 \`for…of\` 或 \`await Promise.all(….map(…))\`。`,
      };
    case "asks":
      return {
        en: `\`${method}\` takes the promise of its async callback for the answer, and a promise is always true. Await all answers first, then decide.`,
        "zh-cn": `\`${method}\` 把异步回调返回的 promise 当作答案，而 promise 永远为真。请先等到全部答案，再做判断。`,
      };
    case "orders":
      return {
        en: `\`${method}\` cannot compare by a promise, so the order stays as it is or becomes arbitrary. Await the sort keys first, then sort.`,
        "zh-cn": `\`${method}\` 无法用 promise 比较大小，顺序要么不变，要么是随意的。请先等到排序用的值，再排序。`,
      };
  }
}
