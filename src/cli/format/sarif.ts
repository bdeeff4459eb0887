import { pathToFileURL } from "node:url";
import type { Locale, LocalizedText, Severity } from "../../model/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import type { CheckReport, FilePlace, Range, ReportedEdit, ReportedFinding, ReportedFix } from "../check/report.ts";

/** What a SARIF log says beside the findings. */
export interface SarifContext {
  readonly locale: Locale;
  readonly cwd: string;
  readonly version: string;
  readonly rules: readonly Rule[];
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The base that paths are relative to, as viewers know it. */
const baseId = "%SRCROOT%";

/** The report as a SARIF 2.1.0 log (OASIS Standard, 27 March 2020). */
export function formatSarif(report: CheckReport, context: SarifContext): string {
  const { locale } = context;
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Interleave",
            version: context.version,
            rules: context.rules.map((rule) => descriptor(rule, locale)),
          },
        },
        language: locale === "zh-cn" ? "zh-CN" : "en-US",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [baseId]: { uri: `${pathToFileURL(context.cwd).href.replace(/\/$/, "")}/` } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, locale) }],
        results: report.findings.map((finding) => result(finding, context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, summary, severity, concepts }: Rule, locale: Locale): object {
  return {
    id,
    shortDescription: { text: summary[locale] },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: levels[severity] },
    properties: { tags: ["concurrency", ...concepts] },
  };
}

function notifications({ errors }: CheckReport, locale: Locale): object[] {
  return errors.map(({ file, message }) => ({
    level: "warning",
    message: { text: message[locale] },
    locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
  }));
}

function result(finding: ReportedFinding, { locale, rules }: SarifContext): object {
  const related = [
    ...finding.related.map((place) => location(place, place.message[locale])),
    ...finding.chain.map((hop) => location(hop, hop.name)),
  ];
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message[locale] },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.file), region: region(finding.range) } }],
    ...(related.length > 0 ? { relatedLocations: related.map((place, id) => ({ id, ...place })) } : {}),
    ...(finding.chain.length > 0 ? { codeFlows: [codeFlow(finding)] } : {}),
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => sarifFix(fix, locale)) } : {}),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      evidence: finding.evidence.map((text: LocalizedText) => text[locale]),
    },
  };
}

function codeFlow({ chain }: ReportedFinding): object {
  return { threadFlows: [{ locations: chain.map((hop) => ({ location: location(hop, hop.name) })) }] };
}

/** A file that a fix adds is a change of an empty one. */
function sarifFix({ title, applicability, edits, creates = [] }: ReportedFix, locale: Locale): object {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title[locale] },
    artifactChanges: [
      ...files.map((file) => ({
        artifactLocation: artifact(file),
        replacements: edits.filter((edit) => edit.file === file).map(replacement),
      })),
      ...creates.map(({ file, text }) => ({
        artifactLocation: artifact(file),
        replacements: [replacement({ file, range: { start: fileStart, end: fileStart }, newText: text })],
      })),
    ],
    properties: { applicability },
  };
}

const fileStart = { line: 1, column: 1 };

function replacement({ range, newText }: ReportedEdit): object {
  return { deletedRegion: region(range), insertedContent: { text: newText } };
}

function location({ file, line, column }: FilePlace, text: string): object {
  const physicalLocation = { artifactLocation: artifact(file), region: { startLine: line, startColumn: column } };
  return { physicalLocation, message: { text } };
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative path becomes a relative URI; what lies on another drive, or is no file, stays as absolute as it is. */
function artifact(file: string): object {
  if (/^[a-z][\w+.-]*:/i.test(file)) return { uri: encodeURI(file) };
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: baseId };
}
