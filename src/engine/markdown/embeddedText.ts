import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";

/** A part of a document that is a text of its own, such as the content of a code block inside a list. */
export interface EmbeddedText {
  readonly text: string;
  /** The line of the document on which it begins, from 0. */
  readonly line: number;
  /** Where an offset of the text is in the document. */
  toDocument(offset: number): number;
  spanToDocument(span: Span): Span;
  /** Where an offset of the document is in the text; null outside of it. */
  fromDocument(offset: number): number | null;
  /** Edits of the text as edits of the document; new lines get what stands before the lines around them. */
  editToDocument(edit: TextEdit): TextEdit;
}

/** One line of an embedded text in its document. */
export interface EmbeddedLine {
  /** Where the line begins in the document. */
  readonly start: number;
  /** What stands there before the text: quote marks, list indentation. */
  readonly prefix: string;
  /** With its line end. */
  readonly content: string;
}

interface PlacedLine extends EmbeddedLine {
  /** Where it begins in the embedded text. */
  readonly own: number;
}

const lineEnds = /\r\n|\r|\n/g;

/**
 * The text of the lines, of which there is one at least. The first one is `line` of the document; `end` is where the
 * document goes on behind them.
 */
export function createEmbeddedText(lines: readonly EmbeddedLine[], line: number, end: number): EmbeddedText {
  const placed: PlacedLine[] = [];
  let own = 0;
  for (const one of lines) {
    placed.push({ ...one, own });
    own += one.content.length;
  }
  const text = lines.map(({ content }) => content).join("");
  const isClosed = /[\r\n]$/.test(text);
  // What stands before most lines; an empty line often lacks it.
  const usualPrefix = placed.find(({ content }) => content.trim() !== "")?.prefix ?? "";
  if (isClosed) placed.push({ start: end, prefix: "", content: "", own });

  function lineAt(offset: number): PlacedLine {
    let found = placed[0] as PlacedLine;
    for (const one of placed) {
      if (one.own > offset) break;
      found = one;
    }
    return found;
  }

  function toDocument(offset: number): number {
    const { start, prefix, own: at } = lineAt(offset);
    return start + prefix.length + (offset - at);
  }

  function editToDocument({ start, end: last, newText }: TextEdit): TextEdit {
    const first = lineAt(start);
    const isWholeLine = start === first.own;
    const endsBehindText = isClosed && last === text.length;
    const prefix = first.content.trim() === "" ? usualPrefix : first.prefix;
    const indented = newText.replace(lineEnds, (lineEnd) => lineEnd + prefix);
    if (!endsBehindText) {
      const missing = isWholeLine && newText !== "" ? prefix.slice(first.prefix.length) : "";
      return { start: toDocument(start), end: toDocument(last), newText: missing + indented };
    }
    // Behind the last line stands the end of the block with its own prefix, on a line of its own.
    const lineEnd = /(?:\r\n|\r|\n)$/.exec(text)?.[0] ?? "";
    const endsWithLine = /[\r\n]$/.test(newText);
    const body = endsWithLine ? indented.slice(0, indented.length - prefix.length) : indented;
    if (!isWholeLine)
      return { start: toDocument(start), end: endsWithLine ? end : end - lineEnd.length, newText: body };
    const whole = newText === "" ? "" : prefix + body + (endsWithLine ? "" : lineEnd);
    return { start: first.start, end, newText: whole };
  }

  return {
    text,
    line,
    toDocument,
    spanToDocument: (span) => ({ start: toDocument(span.start), end: toDocument(span.end) }),
    fromDocument(offset) {
      for (const { start, prefix, content, own: at } of placed) {
        const column = offset - start - prefix.length;
        if (column >= 0 && column < Math.max(1, content.length)) return at + column;
      }
      return null;
    },
    editToDocument,
  };
}
