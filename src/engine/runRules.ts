import { confidences } from "../model/finding.ts";
import { lineNumberAt } from "../model/lines.ts";
import { isTestFile } from "../project/contexts/testFiles.ts";
import type { ModuleView } from "../project/moduleView.ts";
import type { Rule } from "../rules/rule.ts";
import type { AnalysisInput } from "./analysisInput.ts";
import type { EngineHost } from "./engineHost.ts";
import { errorText } from "./errorText.ts";
import { lower, type Reported, toFinding, withoutReplaced } from "./findings.ts";
import { isCovered } from "./linters/coverage.ts";
import type { Asked, AskRule } from "./reports/askRule.ts";
import { knownRules, rulesFor } from "./ruleOrder.ts";
import { isWanted, severityInTests } from "./selection.ts";
import { readSuppressions } from "./suppression.ts";
import { createSuppressionUse } from "./suppressionUse.ts";

/** Asks all enabled rules, and applies settings and suppressions to what they report. */
export function runRules(input: AnalysisInput, project: ModuleView, ask: AskRule, log: EngineHost["log"]): Reported[] {
  const { uri, path, text, configuration, enabledElsewhere, selection } = input;
  const isTest = isTestFile(path);
  const { module } = project;
  const suppressions = readSuppressions(module, text);
  const use = createSuppressionUse(suppressions, text);
  const minimum = confidences.indexOf(configuration.minimumConfidence);
  const result: Reported[] = [];
  const rules = rulesFor(module.language, input.rules);
  const run = new Set<string>();
  const asked: Asked = {
    module,
    text,
    uri,
    isTest,
    project,
    pythonVersion: configuration.pythonVersion,
    unusedSuppressions: [],
    freeThreaded: configuration.target.freeThreaded,
    lineOf: ({ start }) => lineNumberAt(text, start),
  };
  for (const rule of rules) {
    const setting = configuration.rules[rule.id] ?? rule.severity;
    if (setting === "off") continue;
    if (!isWanted(rule, isTest, configuration, selection)) {
      if (isTest && rule.inTests === "off") run.add(rule.id);
      continue;
    }
    if (!mayFind(rule, input)) {
      run.add(rule.id);
      continue;
    }
    let reports: ReturnType<AskRule>;
    try {
      const unusedSuppressions = rule.runsLast ? use.unused(knownRules(input.rules, rules, run)) : null;
      reports = ask(rule, unusedSuppressions ? { ...asked, unusedSuppressions } : asked);
      run.add(rule.id);
    } catch (error) {
      log("error", `The rule ${rule.id} failed in ${uri}: ${errorText(error)}`);
      continue;
    }
    for (const report of reports) {
      // A comment for all rules does not speak of itself.
      const isSilenced = rule.runsLast
        ? suppressions.silencesAbout(rule.id, report.span.start)
        : use.silences(rule.id, report.span.start);
      if (isSilenced || confidences.indexOf(report.confidence) < minimum) continue;
      const isConfigured = configuration.rules[rule.id] !== undefined;
      if (!isConfigured && isCovered(enabledElsewhere, rule.id, report.subject ?? null)) continue;
      const own = report.severity ?? setting;
      const most = isTest ? severityInTests(rule, own) : own;
      const severity = isConfigured ? setting : lower(most, report.confidence);
      result.push({ finding: toFinding(uri, rule, report, severity), report });
    }
  }
  return withoutReplaced(result);
}

/** False when the text lacks the words without which a rule finds nothing. */
function mayFind({ needs }: Rule, { holds, language }: AnalysisInput): boolean {
  const need = needs?.[language.language];
  return !holds || !need || need.importedWords !== undefined || holds(need.words);
}
