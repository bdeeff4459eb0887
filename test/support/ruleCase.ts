import { type Confidence, confidences, type Severity, severities } from "../../src/model/finding.ts";

/** A finding that a case expects. */
export interface Expectation {
  /** Counted from 1. */
  readonly line: number;
  readonly confidence: Confidence;
  /** Null when the case leaves it open. */
  readonly severity: Severity | null;
  /** A part of the English message; null when the case leaves it open. */
  readonly message: string | null;
}

/** A text and what one rule must say about it. */
export interface RuleCase {
  /** Where it stands: a file of `cases`, or a code block by the line of the article. */
  readonly name: string;
  readonly rule: string;
  /** The name under which it is analysed; its extension says the language. */
  readonly fileName: string;
  /** Without marks. */
  readonly source: string;
  /** "some" when a flagged code block of an article leaves open where. */
  readonly expected: readonly Expectation[] | "some";
  /** The text after the preferred fixes; null when the case leaves it open. */
  readonly fixed: string | null;
  /** The files that the preferred fixes add, by their names; left out where a case has none. */
  readonly created?: Readonly<Record<string, string>>;
}

/** `# flag` or `// flag` at the end of a line, with what is expected of the finding. */
const mark = /[ \t]*(?:#|\/\/)[ \t]*flag\b([^\r\n]*)$/gm;

/**
 * Takes the marks off a text and says what they expect.
 *
 * @throws for a mark that says something else than a confidence, a severity and `message: …`
 */
export function readMarks(marked: string, name: string): { source: string; expected: Expectation[] } {
  const expected = [...marked.matchAll(mark)].map(({ index, 1: words = "" }) => {
    const line = marked.slice(0, index).split(/\r\n|\r|\n/).length;
    return readExpectation(line, words, `${name}:${line}`);
  });
  return { source: marked.replace(mark, ""), expected };
}

function readExpectation(line: number, text: string, place: string): Expectation {
  const [, words = "", message = null] = /^(.*?)(?:\bmessage:\s*(.*))?$/.exec(text.trim()) ?? [];
  let confidence: Confidence = "certain";
  let severity: Severity | null = null;
  for (const word of words.split(/[\s,]+/).filter((part) => part !== "")) {
    const asConfidence = confidences.find((known) => known === word);
    const asSeverity = severities.find((known) => known === word);
    if (asConfidence) confidence = asConfidence;
    else if (asSeverity) severity = asSeverity;
    else throw new Error(`${place}: a mark cannot say "${word}"`);
  }
  return { line, confidence, severity, message };
}
