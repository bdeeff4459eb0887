import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Severity } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { ruleDocumentationUrl } from "./links.ts";
import type { Speak } from "./locale.ts";
import { rangeOf } from "./ranges.ts";
import type { Positions } from "./workspace/positions.ts";

/** The name under which the editor shows findings. */
export const diagnosticSource = "interleave";

/** By what a finding can be found again in the same text. */
export interface FindingPlace {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** What a diagnostic carries. */
export interface DiagnosticData extends FindingPlace {
  /** A timeline shows the code before and after. */
  readonly hasTimeline: boolean;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOf = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
} as const;

/** How findings become diagnostics of one client. `positionsOf` says where the offsets of related places are. */
export interface DiagnosticContext {
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  readonly positionsOf: (uri: string) => Positions | null;
}

/** The diagnostic of a finding in the document. Related places in a file that nobody has read are left out. */
export function toDiagnostic(finding: Finding, document: TextDocument, context: DiagnosticContext): Diagnostic {
  const { client, speak } = context;
  const { rule, span, severity, message, tags, remedy } = finding;
  const data: DiagnosticData = { rule, start: span.start, end: span.end, hasTimeline: remedy !== null };
  const diagnostic: Diagnostic = {
    range: rangeOf(document, span),
    severity: severityOf[severity],
    code: rule,
    source: diagnosticSource,
    message: speak(message),
    data,
  };
  if (client.codeDescription) diagnostic.codeDescription = { href: ruleDocumentationUrl(rule) };
  if (client.diagnosticTags && tags.length > 0) diagnostic.tags = tags.map((tag) => tagOf[tag]);
  const related = client.relatedInformation ? relatedInformation(finding, context) : [];
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** The way to the cause first, then the other places. */
function relatedInformation(
  finding: Finding,
  { speak, positionsOf }: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  const places = [
    ...finding.chain.map(({ uri, span, name }) => ({ uri, span, message: name })),
    ...finding.related.map(({ uri, span, message }) => ({ uri, span, message: speak(message) })),
  ];
  return places.flatMap(({ uri, span, message }) => {
    const positions = positionsOf(uri);
    return positions ? [{ location: { uri, range: rangeOf(positions, span) }, message }] : [];
  });
}
