import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import type { Analysis } from "../../src/engine/analysis.ts";
import { everything } from "../../src/engine/selection.ts";
import { type Finding, severities } from "../../src/model/finding.ts";

/** Something that a fix should not have done. */
export interface FixProblem {
  readonly kind: string;
  readonly detail: string;
}

/** What shows in the texts alone: other line ends, blanks at the ends of lines, many blank lines, another end of the file. */
export function textProblems(before: string, after: string): FixProblem[] {
  const problems: FixProblem[] = [];
  const endsOf = (text: string) => new Set(text.match(/\r\n|\r|\n/g));
  const known = endsOf(before);
  if ([...endsOf(after)].some((end) => !known.has(end)))
    problems.push({ kind: "line-ends", detail: "others than before" });
  if (/\n$/.test(before) !== /\n$/.test(after)) problems.push({ kind: "final-line-end", detail: "changed" });
  const isSpread = (text: string) => /\n(?:\r?\n){3,}/.test(text);
  if (isSpread(after) && !isSpread(before)) problems.push({ kind: "blank-lines", detail: "three below each other" });
  const lines = new Set(before.split("\n"));
  for (const line of after.split("\n"))
    if (!lines.has(line) && /[ \t]\r?$/.test(line))
      problems.push({ kind: "trailing-blank", detail: JSON.stringify(line) });
  return problems;
}

/** What shows in an analysis of the text after a fix: syntax errors, lost comments, the finding itself, other findings. */
export function analysisProblems(before: Analysis, after: Analysis, { rule, severity }: Finding): FixProblem[] {
  const problems: FixProblem[] = [];
  const faults = ({ view }: Analysis) => view.module.syntaxErrors.length;
  if (faults(after) > faults(before)) problems.push({ kind: "syntax", detail: "the parser had to recover" });
  const comments = ({ view }: Analysis) => countsOf(view.module.comments.map(({ text }) => text));
  const kept = comments(after);
  for (const [text, count] of comments(before))
    if ((kept.get(text) ?? 0) < count) problems.push({ kind: "comment", detail: `lost ${JSON.stringify(text)}` });
  const rulesIn = ({ findings }: Analysis) => countsOf(findings.map((one) => one.rule));
  const old = rulesIn(before);
  const now = rulesIn(after);
  if ((now.get(rule) ?? 0) >= (old.get(rule) ?? 0)) problems.push({ kind: "stays", detail: rule });
  for (const [other, count] of now) {
    if (other === rule || count <= (old.get(other) ?? 0)) continue;
    const worst = after.findings.some(
      (one) => one.rule === other && severities.indexOf(one.severity) >= severities.indexOf(severity),
    );
    problems.push({ kind: worst ? "comes" : "comes-milder", detail: other });
  }
  return problems;
}

/** Whether the preferred fixes, applied to what they have made of a text, change it again. */
export function changesTwice(text: string, analyse: (text: string) => Analysis): boolean {
  const policy = { allowsUnsafe: true, selection: everything };
  const fixed = applyFixes(text, analyse, policy).text;
  return fixed !== text && applyFixes(fixed, analyse, policy).text !== fixed;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
