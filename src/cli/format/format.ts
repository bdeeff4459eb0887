import type { Locale } from "../../model/finding.ts";
import { rules } from "../../rules/registry.generated.ts";
import type { Format } from "../check/options.ts";
import type { CheckReport } from "../check/report.ts";
import { version } from "../version.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatSarif } from "./sarif.ts";
import { colourStyle, plainStyle } from "./style.ts";
import { formatText } from "./text.ts";

/** What a format needs beside the report. */
export interface FormatContext {
  readonly locale: Locale;
  readonly cwd: string;
  readonly usesColour: boolean;
}

const writers: Readonly<Record<Format, (report: CheckReport, context: FormatContext) => string>> = {
  text: (report, { locale, usesColour }) => formatText(report, locale, usesColour ? colourStyle : plainStyle),
  json: (report, { locale }) => formatJson(report, locale),
  sarif: (report, { locale, cwd }) => formatSarif(report, { locale, cwd, version, rules }),
  github: (report, { locale }) => formatGithub(report, locale),
};

/** The report in the format that was asked for, with a line feed at its end. */
export function formatReport(report: CheckReport, format: Format, context: FormatContext): string {
  return writers[format](report, context);
}
