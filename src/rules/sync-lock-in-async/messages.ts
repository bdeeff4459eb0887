import type { LocalizedText } from "../../model/finding.ts";
import { snippetOf } from "../messageText.ts";
import type { LockWait } from "./lockWaits.ts";
import type { Users } from "./madeBy.ts";
import { adviceFor } from "./primitives.ts";

/** What waits, why that hurts here, what to do; one line. */
export function messageOf(text: string, wait: LockWait, users: Users): LocalizedText {
  const { kind, span, receiver, row } = wait;
  const advice = adviceOf(wait, users);
  const lock = snippetOf(text, receiver, 24);
  switch (kind) {
    case "holds":
      return {
        en: `\`${lock}\` stays locked across an await. A coroutine that asks for it then stops the loop, and nothing can release it. ${advice.en}`,
        "zh-cn": `\`${lock}\` 在 await 期间保持锁定。此时请求它的协程会停住事件循环，再没有代码能释放它。${advice["zh-cn"]}`,
      };
    case "takes":
      return {
        en: `\`${lock}\` stops the event loop for as long as something else holds it. ${advice.en}`,
        "zh-cn": `只要别处持有 \`${lock}\`，事件循环就会停住。${advice["zh-cn"]}`,
      };
    default:
      return {
        en: `\`${snippetOf(text, span)}\` stops the event loop ${row.group.duration.en}. ${advice.en}`,
        "zh-cn": `\`${snippetOf(text, span)}\` 会停住事件循环，${row.group.duration["zh-cn"]}。${advice["zh-cn"]}`,
      };
  }
}

/** Threads cannot use what is asyncio's, so where they share it something else must give. */
function adviceOf({ kind, type }: LockWait, users: Users): LocalizedText {
  const twin = users === "threads" ? null : adviceFor(type);
  if (twin) return { en: `Use \`${twin}\`.`, "zh-cn": `请使用 \`${twin}\`。` };
  switch (kind) {
    case "holds":
      return { en: "Release it first.", "zh-cn": "请先释放它。" };
    case "takes":
      return { en: "Keep what it guards short.", "zh-cn": "请让它保护的代码尽量短。" };
    default:
      return { en: "Wait in a thread: `asyncio.to_thread`.", "zh-cn": "请在线程中等待：`asyncio.to_thread`。" };
  }
}
