import type { Report, Rule, RuleContext } from "../../rules/rule.ts";

/** What a rule is given, but for where it reports to. */
export type Asked = Omit<RuleContext, "report">;

/** Gives what a rule reports of a module, in the order in which it does. It throws what the rule throws. */
export type AskRule = (rule: Rule, asked: Asked) => readonly Report[];

/** Lets a rule look at the whole module. */
export function askRule(rule: Rule, asked: Asked): readonly Report[] {
  const reports: Report[] = [];
  const context: RuleContext = { ...asked, report: (report) => void reports.push(report) };
  if (rule.check) rule.check(context);
  else for (const callable of asked.module.callables) rule.checkCallable(callable, context);
  return reports;
}
