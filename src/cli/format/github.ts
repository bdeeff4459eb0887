import type { Locale, Severity } from "../../model/finding.ts";
import type { CheckReport, FileError, ReportedFinding } from "../check/report.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * One workflow command for each finding and each error, so that GitHub shows them beside the changed lines.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export function formatGithub({ findings, errors }: CheckReport, locale: Locale): string {
  return [
    ...findings.map((finding) => findingCommand(finding, locale)),
    ...errors.map((error) => errorCommand(error, locale)),
  ].join("");
}

function findingCommand({ severity, file, range, rule, message }: ReportedFinding, locale: Locale): string {
  const { start, end } = range;
  // GitHub refuses columns when the lines differ.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file, line: start.line, endLine: end.line, ...columns, title: rule };
  return command(commands[severity], properties, message[locale]);
}

function errorCommand({ file, message }: FileError, locale: Locale): string {
  return command("warning", { file, title: "interleave" }, message[locale]);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
