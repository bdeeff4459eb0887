import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { defineRule } from "../rule.ts";
import type { HandleKind } from "./handleKinds.ts";
import { sharedHandles } from "./sharedHandles.ts";

/** A file, socket or connection is opened before a fork, and parent and child go on with it. */
export const rule = defineRule({
  id: "fork-shared-handle",
  languages: ["python"],
  severity: "information",
  inTests: "off",
  concepts: ["fork", "shared-memory"],
  summary: {
    en: "A file, socket or connection that was open before a fork is used on both sides. They share its position and its conversation, so what they read and write is mixed up.",
    "zh-cn": "fork 之前打开的文件、套接字或连接在两边都被使用。两边共享读写位置和会话，读写的内容会混在一起。",
  },
  needs: { python: { words: anyWord(["fork", "Process", "ProcessPoolExecutor", "Pool"]) } },
  check(context) {
    const { uri } = context;
    for (const { name, kind, opened, inChild, inParent, confidence } of sharedHandles(context)) {
      context.report({
        span: inChild,
        message: messageOf(name, kind),
        confidence,
        related: [
          { uri, span: opened, message: openedHere },
          { uri, span: inParent, message: usedByParent },
        ],
      });
    }
  },
});

const openedHere: LocalizedText = { en: "It is opened here, before the fork.", "zh-cn": "它在这里打开，早于 fork。" };
const usedByParent: LocalizedText = { en: "The parent uses it here.", "zh-cn": "父进程在这里使用它。" };

function messageOf(given: string, kind: HandleKind): LocalizedText {
  const name = given.length > 30 ? `${given.slice(0, 29)}…` : given;
  switch (kind) {
    case "file":
      return {
        en: `A forked process shares the position of \`${name}\` with its parent, and both use it: texts are mixed up or lost. Open it in the child.`,
        "zh-cn": `fork 出的进程与父进程共享 \`${name}\` 的读写位置，而两边都在用它：内容会混乱或丢失。请在子进程里打开。`,
      };
    case "socket":
      return {
        en: `A forked process shares \`${name}\` with its parent, and both use it: each takes bytes that the other waits for. Open it in the child.`,
        "zh-cn": `fork 出的进程与父进程共享 \`${name}\`，而两边都在用它：一边会取走另一边在等的数据。请在子进程里打开。`,
      };
    case "connection":
      return {
        en: `A forked process shares the connection \`${name}\` with its parent, and both use it: answers are mixed up. Connect in the child.`,
        "zh-cn": `fork 出的进程与父进程共享连接 \`${name}\`，而两边都在用它：应答会串在一起。请在子进程里建立连接。`,
      };
  }
}
