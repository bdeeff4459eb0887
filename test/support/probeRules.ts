import type { Severity } from "../../src/model/finding.ts";
import { defineRule, type ModuleRule, type Report } from "../../src/rules/rule.ts";

/** A rule that reports every call of the plain name `callee`: something to configure and to silence. */
export function probeRule(
  id: string,
  callee: string,
  report: Partial<Report> = {},
  severity: Severity = "warning",
): ModuleRule {
  return defineRule({
    id,
    languages: ["python", "ecmascript"],
    severity,
    concepts: ["probe"],
    summary: { en: `${callee} is called`, "zh-cn": `调用了 ${callee}` },
    check(context) {
      for (const { operations } of context.module.callables) {
        for (const operation of operations) {
          if (operation.kind !== "call" || operation.callee.kind !== "name" || operation.callee.name !== callee)
            continue;
          const message = { en: `${callee} is called.`, "zh-cn": `调用了 ${callee}。` };
          context.report({ span: operation, message, confidence: "certain", ...report });
        }
      }
    },
  });
}

/** A rule that fails on every module after it has reported something. */
export const throwingRule: ModuleRule = defineRule({
  ...probeRule("throwing", "probe"),
  check({ report }) {
    const message = { en: "Never seen.", "zh-cn": "不会出现。" };
    report({ span: { start: 0, end: 0 }, message, confidence: "certain" });
    throw new TypeError("the rule is broken");
  },
});
