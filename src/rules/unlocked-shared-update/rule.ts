import type { LocalizedText } from "../../model/finding.ts";
import { shortened } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { holdLock } from "./fixes.ts";
import { type UnlockedUpdate, unlockedUpdates } from "./unlockedUpdates.ts";

/** Something that threads share is changed without the lock that guards it elsewhere. */
export const rule = defineRule({
  id: "unlocked-shared-update",
  languages: ["python"],
  severity: "information",
  inTests: "off",
  concepts: ["lock", "gil", "thread"],
  summary: {
    en: "A value that threads share is changed without the lock under which it is changed elsewhere. A thread in between is overwritten, and its change is lost.",
    "zh-cn": "线程共享的值在别处由锁保护，这里修改时却没有持有那把锁。中间插进来的线程会被覆盖，它的修改就丢了。",
  },
  needs: {
    python: {
      words: {
        all: [
          /\bdef\b/,
          /\bwith\b|\.acquire\b/,
          /(?:\b|_)(?:[Rr]?[Ll]ock|LOCK|mutex|Condition|(?:Bounded)?Semaphore)\b/,
        ],
      },
    },
  },
  check(context) {
    for (const update of unlockedUpdates(context)) report(context, update);
  },
});

function report(context: RuleContext, update: UnlockedUpdate): void {
  const { text, uri } = context;
  const { access, guarded, lock, thread, confidence } = update;
  const name = shortened(text.slice(access.span.start, access.span.end), 18);
  const lockName = shortened(text.slice(lock.expression.start, lock.expression.end), 18);
  context.report({
    span: access.span,
    message: messageOf(name, lockName, shortened(guarded.callable.name, 18), access.compound === "check"),
    confidence,
    evidence: thread ? [evidenceOf(thread.name)] : [],
    related: [
      {
        uri,
        span: guarded.span,
        message: { en: `Here \`${lockName}\` is held.`, "zh-cn": `这里持有 \`${lockName}\`。` },
      },
    ],
    fixes: () => holdLock(context, update),
  });
}

function messageOf(name: string, lock: string, place: string, isCheck: boolean): LocalizedText {
  const [en, zh] = isCheck ? ["checked and changed", "先检查再修改"] : ["changed", "修改"];
  return {
    en: `\`${name}\` is ${en} without \`${lock}\`, which guards it in \`${place}\`, so a thread can come in between. Hold it here, too.`,
    "zh-cn": `\`${name}\` 在这里${zh}时没有持有 \`${lock}\`，而在 \`${place}\` 中由它保护：别的线程可能插进来。请在这里也持有锁。`,
  };
}

function evidenceOf(thread: string): LocalizedText {
  return { en: `Threads run \`${thread}\`.`, "zh-cn": `线程会运行 \`${thread}\`。` };
}
