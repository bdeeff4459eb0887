import { type Confidence, confidences, type Severity, severities } from "../model/finding.ts";
import type { Rule } from "../rules/rule.ts";
import type { Configuration } from "./configuration.ts";

/** Which findings matter to whoever asks. */
export interface Selection {
  readonly minimumSeverity: Severity;
  readonly minimumConfidence: Confidence;
}

/** Every finding that there is. */
export const everything: Selection = { minimumSeverity: "hint", minimumConfidence: "possible" };

/** Whether a finding is serious and certain enough. */
export function isSelected(
  finding: { readonly severity: Severity; readonly confidence: Confidence },
  { minimumSeverity, minimumConfidence }: Selection,
): boolean {
  return (
    severities.indexOf(finding.severity) >= severities.indexOf(minimumSeverity) &&
    confidences.indexOf(finding.confidence) >= confidences.indexOf(minimumConfidence)
  );
}

/** Whether the configuration leaves a rule on, and a finding of it in such a file could be selected. */
export function isWanted(
  rule: Rule,
  isTest: boolean,
  { rules: settings }: Pick<Configuration, "rules">,
  { minimumSeverity }: Selection,
): boolean {
  const most = mostSevere(rule, isTest, settings[rule.id]);
  return most !== "off" && severities.indexOf(most) >= severities.indexOf(minimumSeverity);
}

/** The most that a finding of a rule can be: what the configuration says holds in tests, too. */
function mostSevere(rule: Rule, isTest: boolean, setting: Severity | "off" | undefined): Severity | "off" {
  if (isTest && rule.inTests === "off") return "off";
  if (setting !== undefined || rule.severity === "off") return setting ?? "off";
  return isTest ? severityInTests(rule, rule.severity) : rule.severity;
}

/** What is left of a severity in a test. */
export function severityInTests({ inTests }: Pick<Rule, "inTests">, severity: Severity): Severity {
  if (inTests === undefined || inTests === "off") return severity;
  return severities.indexOf(inTests) < severities.indexOf(severity) ? inTests : severity;
}
