import type { LocalizedText } from "../../model/finding.ts";
import { defineRule, type UnusedSuppression } from "../rule.ts";
import { removeSuppression } from "./fixes.ts";

/** A comment tells Interleave to be silent where it would say nothing. */
export const rule = defineRule({
  id: "unused-suppression",
  languages: ["python", "ecmascript"],
  severity: "hint",
  concepts: ["choosing"],
  summary: {
    en: "An `interleave: ignore` comment silences nothing: the code was mended, or the name is wrong. It would hide the next mistake.",
    "zh-cn": "`interleave: ignore` 注释什么也没有屏蔽：代码已经改好，或者名字写错了。它会掩盖下一个错误。",
  },
  needs: { python: { words: /\binterleave:\s*ignore/ }, ecmascript: { words: /\binterleave:\s*ignore/ } },
  runsLast: true,
  check(context) {
    for (const unused of context.unusedSuppressions) {
      context.report({
        span: unused.span,
        message: messageOf(unused),
        confidence: "certain",
        tags: ["unnecessary"],
        fixes: () => removeSuppression(context, unused),
      });
    }
  },
});

function messageOf({ name, isKnown }: UnusedSuppression): LocalizedText {
  if (name === null) {
    return {
      en: "This comment silences nothing, and would hide the next mistake here. Remove it.",
      "zh-cn": "这条注释什么也没有屏蔽，还会掩盖这里的下一个错误。请删除它。",
    };
  }
  if (!isKnown) {
    return {
      en: `There is no rule \`${name.slice(0, 60)}\`, so the comment silences nothing. Correct the name or remove it.`,
      "zh-cn": `没有名为 \`${name.slice(0, 60)}\` 的规则，这条注释什么也没有屏蔽。请改正名字或删除它。`,
    };
  }
  return {
    en: `\`${name}\` finds nothing here, and the comment would hide the next mistake. Remove it.`,
    "zh-cn": `\`${name}\` 在这里没有发现问题，这条注释会掩盖下一个错误。请删除它。`,
  };
}
