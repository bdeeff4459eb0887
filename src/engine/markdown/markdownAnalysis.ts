import type { Finding, Fix, Severity } from "../../model/finding.ts";
import { severities } from "../../model/finding.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import type { Analysis, BlockProgram } from "../analysis.ts";
import type { Configuration } from "../configuration.ts";
import { offeredFixes } from "../offeredFixes.ts";
import type { CodeBlock } from "./codeBlocks.ts";
import type { EmbeddedText } from "./embeddedText.ts";

/** One code block and what was found in it. */
export interface AnalysedBlock {
  readonly code: EmbeddedText;
  readonly analysis: Analysis;
}

/** Prose shows mistakes on purpose, and nothing of it runs: what is found in it counts no more than this. */
const mostSevere: Severity = "information";

/** Null when the language is not ready. */
type AnalyseBlock = (languageId: string, text: string) => Analysis | null;

/** Analyses the code blocks of a document, each alone, and gives what was found in terms of the document. */
export function analyseMarkdown(
  uri: string,
  blocks: readonly CodeBlock[],
  configuration: Configuration,
  analyseBlock: AnalyseBlock,
): Analysis {
  const analysed = blocks.flatMap(({ languageId, code }): AnalysedBlock[] => {
    const analysis = analyseBlock(languageId, code.text);
    return analysis ? [{ code, analysis }] : [];
  });
  const found = analysed.flatMap(({ code, analysis }) =>
    analysis.findings.flatMap((finding, index) =>
      isBroken(finding, analysis) ? [] : [{ code, analysis, index, finding }],
    ),
  );
  const get = (index: number) => {
    const one = found[index];
    if (!one) throw new RangeError(`There is no finding ${index}.`);
    return one;
  };
  return {
    uri,
    findings: found.map(({ code, finding }) => toDocument(finding, code, configuration)),
    fixes(index) {
      const { analysis, index: own, code } = get(index);
      // A document has no files beside it that belong to its code.
      return offeredFixes(analysis.fixes(own), false).map((fix) => fixOfDocument(fix, code));
    },
    withheld(index) {
      const { analysis, index: own } = get(index);
      return analysis.withheld(own);
    },
    conceptAt(offset) {
      for (const { code, analysis } of analysed) {
        const own = code.fromDocument(offset);
        const word = own === null ? null : analysis.conceptAt(own);
        if (word) return { ...word, ...code.spanToDocument(word) };
      }
      return null;
    },
    blockAt(offset) {
      const block = blocks.find(({ code }) => code.fromDocument(offset) !== null);
      return block ? programOf(block, analyseBlock) : null;
    },
    suppress(index, scope) {
      const { analysis, index: own, code } = get(index);
      return fixOfDocument(analysis.suppress(own, scope), code);
    },
    get view(): ModuleView {
      throw new Error("A Markdown document is no module.");
    },
    summary() {
      throw new Error("No other file can import a Markdown document.");
    },
    sensitiveCallables: () => [],
  };
}

/** Whether the code right there does not parse. Nobody has run what prose shows, and pieces are left out of it. */
function isBroken({ span }: Finding, { view }: Analysis): boolean {
  return view.module.syntaxErrors.some(({ start, end }) => start <= span.end && span.start <= end);
}

function programOf({ languageId, code }: CodeBlock, analyse: AnalyseBlock): BlockProgram | null {
  const above = "\n".repeat(code.line);
  const text = above + code.text;
  const analysis = analyse(languageId, text);
  if (!analysis) return null;
  const offsetOf = (offset: number) => above.length + (code.fromDocument(offset) ?? code.text.length);
  return {
    text,
    analysis,
    analyse: (other) => analyse(languageId, other) ?? analysis,
    spanOf: ({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) }),
  };
}

function toDocument(finding: Finding, code: EmbeddedText, { rules }: Configuration): Finding {
  const { uri, rule, span, severity, chain, related } = finding;
  const place = <T extends { readonly uri: string; readonly span: Finding["span"] }>(one: T): T =>
    one.uri === uri ? { ...one, span: code.spanToDocument(one.span) } : one;
  return {
    ...finding,
    span: code.spanToDocument(span),
    severity: rules[rule] === undefined ? atMost(severity) : severity,
    chain: chain.map(place),
    related: related.map(place),
  };
}

function atMost(severity: Severity): Severity {
  return severities.indexOf(severity) > severities.indexOf(mostSevere) ? mostSevere : severity;
}

function fixOfDocument(fix: Fix, code: EmbeddedText): Fix {
  const documents = fix.documents.map(({ uri, edits }) => ({ uri, edits: edits.map(code.editToDocument) }));
  return { ...fix, documents };
}
