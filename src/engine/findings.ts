import { type Confidence, type Finding, type Severity, severities } from "../model/finding.ts";
import type { Span } from "../model/span.ts";
import type { Report, Rule } from "../rules/rule.ts";

/** A finding, and the report that it was made of. */
export interface Reported {
  readonly finding: Finding;
  readonly report: Report;
}

/** What a report is for people and other programs: plain data, nothing of the model. */
export function toFinding(uri: string, rule: Rule, report: Report, severity: Severity): Finding {
  const { span, message, confidence, chain, evidence, related, tags, fixes } = report;
  return {
    uri,
    rule: rule.id,
    severity,
    confidence,
    message,
    span: plain(span),
    chain: (chain ?? []).map(({ uri: place, span: at, name }) => ({ uri: place, span: plain(at), name })),
    evidence: evidence ?? [],
    related: (related ?? []).map(({ uri: place, span: at, message: text }) => ({
      uri: place,
      span: plain(at),
      message: text,
    })),
    concepts: rule.concepts,
    tags: tags ?? [],
    hasFix: fixes !== undefined,
    remedy: rule.remedy ?? null,
  };
}

/** The span of an operation of the model and nothing else of it: what findings and kept reports hold. */
export function plain({ start, end }: Span): Span {
  return { start, end };
}

/** `certain` keeps the severity, `likely` is one step lower, `possible` a hint. */
export function lower(severity: Severity, confidence: Confidence): Severity {
  if (confidence === "certain") return severity;
  if (confidence === "possible") return "hint";
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? "hint";
}

/** What one finding explains is not said again by another rule. */
export function withoutReplaced(reported: readonly Reported[]): Reported[] {
  const replaced = new Set(
    reported.flatMap(({ report: { replaces } }) =>
      (replaces?.spans ?? []).map(({ start, end }) => `${replaces?.rule} ${start} ${end}`),
    ),
  );
  return reported.filter(({ finding: { rule, span } }) => !replaced.has(`${rule} ${span.start} ${span.end}`));
}

/** By place, then by rule. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    left.span.start - right.span.start ||
    left.span.end - right.span.end ||
    (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0)
  );
}
