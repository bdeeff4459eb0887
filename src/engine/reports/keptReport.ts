import type { Location } from "../../model/finding.ts";
import type { FunctionUpdate } from "../../model/functionUpdate.ts";
import type { Span } from "../../model/span.ts";
import type { Report } from "../../rules/rule.ts";
import { plain } from "../findings.ts";

/** A report that points at nothing of a module, and whose strings are its own: a slice of a text keeps the whole text alive. */
export function keptReport(report: Report): Report {
  const { span, chain = [], related = [], replaces, fixes, ...rest } = report;
  const plainReport: Report = {
    ...rest,
    span: plain(span),
    chain: chain.map((hop) => ({ ...hop, span: plain(hop.span) })),
    related: related.map((place) => ({ ...place, span: plain(place.span) })),
    ...(replaces ? { replaces: { ...replaces, spans: replaces.spans.map(plain) } } : {}),
  };
  const own: Report = JSON.parse(JSON.stringify(plainReport));
  return fixes ? { ...own, fixes: madeElsewhere } : own;
}

/** Whoever wants the fixes of a document that is edited analyses it as a whole. */
function madeElsewhere(): never[] {
  return [];
}

/** Moves what a kept report says of places in its own document, `uri`. */
export function moveReport(
  { span, chain, related, replaces }: Report,
  uri: string,
  move: FunctionUpdate["moved"],
): void {
  const moveHere = (place: Location): void => {
    if (place.uri === uri) moveSpan(place.span, move);
  };
  moveSpan(span, move);
  chain?.forEach(moveHere);
  related?.forEach(moveHere);
  for (const place of replaces?.spans ?? []) moveSpan(place, move);
}

function moveSpan(span: { -readonly [K in keyof Span]: Span[K] }, { from, ends, by }: FunctionUpdate["moved"]): void {
  if (span.start >= from) span.start += by;
  if (span.end >= ends) span.end += by;
}
