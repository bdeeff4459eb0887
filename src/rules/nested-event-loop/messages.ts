import type { LocalizedText } from "../../model/finding.ts";
import type { Reached } from "../../project/contexts/localCalls.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { Reentry } from "./reentry.ts";

/** What fails, why here, what to do; one line. */
export function directMessage(text: string, { call, symbol }: Reentry): LocalizedText {
  const code = snippetOf(text, call);
  if (symbol?.includes("from_thread")) {
    return {
      en: `\`${code}\` is for worker threads. Here an event loop is running, so it raises RuntimeError. Use \`await\`.`,
      "zh-cn": `\`${code}\` 用于工作线程。这里已有事件循环在运行，所以会抛出 RuntimeError。请使用 \`await\`。`,
    };
  }
  return {
    en: `\`${code}\` runs an event loop inside the one that runs this coroutine, so it raises RuntimeError. Use \`await\`.`,
    "zh-cn": `\`${code}\` 在运行本协程的事件循环里又运行一个事件循环，会抛出 RuntimeError。请使用 \`await\`。`,
  };
}

/** The same for a helper: by which functions it comes to what, and on which line. */
export function chainMessage({ text, lineOf }: RuleContext, { path }: Reached, { call }: Reentry): LocalizedText {
  const names = path.map(({ target }) => target.name || "lambda");
  const way = snippetOf(names.join(" → "), { start: 0, end: Number.MAX_SAFE_INTEGER }, 40);
  const code = snippetOf(text, call, 28);
  const line = lineOf(call);
  return {
    en: `\`${way}\` comes to \`${code}\` on line ${line} while an event loop is running: RuntimeError. Make it async and await.`,
    "zh-cn": `\`${way}\` 会走到第 ${line} 行的 \`${code}\`，而事件循环正在运行：RuntimeError。请改为 async 并 await。`,
  };
}
