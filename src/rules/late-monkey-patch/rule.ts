import { patchers } from "../../knowledge/python/monkeyPatching.ts";
import { anyWord, lastPart } from "../../knowledge/words.ts";
import { type MonkeyPatch, monkeyPatchesOf } from "../../project/contexts/monkeyPatches.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { moveToTop } from "./fixes.ts";
import { inThreadMessage, messageOf, placeMessage } from "./messages.ts";
import { precedentsOf, runsInThread } from "./precedents.ts";

/** The standard library is patched after something has already taken what the patch replaces. */
export const rule = defineRule({
  id: "late-monkey-patch",
  languages: ["python"],
  severity: "warning",
  // A test of patching patches late on purpose.
  inTests: "hint",
  concepts: ["gevent", "monkey-patching"],
  remedy: "patch-first",
  summary: {
    en: "`monkey.patch_all()` replaces functions inside modules. Names that were imported and locks that were made before keep the blocking version, so a greenlet that uses them stops all others.",
    "zh-cn":
      "`monkey.patch_all()` 替换模块里的函数。在它之前导入的名字和创建的锁仍是阻塞版本，使用它们的 greenlet 会停住所有其他 greenlet。",
  },
  needs: { python: { words: anyWord(Object.keys(patchers).map(lastPart)) } },
  check(context) {
    const { resolver } = context.project;
    for (const patch of monkeyPatchesOf(resolver)) {
      if (runsInThread(resolver, patch.callable)) reportThread(context, patch);
      else reportPrecedent(context, patch);
    }
  },
});

function reportThread({ text, report }: RuleContext, { call }: MonkeyPatch): void {
  report({ span: call, message: inThreadMessage(text, call), confidence: "certain" });
}

function reportPrecedent(context: RuleContext, patch: MonkeyPatch): void {
  const [first] = precedentsOf(context.project.resolver, patch);
  if (!first) return;
  const { uri } = context;
  context.report({
    span: patch.call,
    message: messageOf(context, patch, first),
    confidence: first.confidence,
    related: [{ uri, span: first.span, message: placeMessage }],
    fixes: () => moveToTop(context, patch),
  });
}
