import { type Confidence, confidences, type Severity, severities } from "../../model/finding.ts";

/** Which findings matter to the user. */
export interface Selection {
  readonly minimumSeverity: Severity;
  readonly minimumConfidence: Confidence;
}

/** What a person reads and what `--fix` repairs when nothing else was asked for. */
export const attended: Selection = { minimumSeverity: "information", minimumConfidence: "likely" };

/** What a program reads: it filters by itself. */
export const everything: Selection = { minimumSeverity: "hint", minimumConfidence: "possible" };

/** Whether a finding is serious and certain enough to be shown. */
export function isSelected(
  finding: { readonly severity: Severity; readonly confidence: Confidence },
  selection: Selection,
): boolean {
  return (
    severities.indexOf(finding.severity) >= severities.indexOf(selection.minimumSeverity) &&
    confidences.indexOf(finding.confidence) >= confidences.indexOf(selection.minimumConfidence)
  );
}
