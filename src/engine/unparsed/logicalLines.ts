/** A statement of a Python text that nobody has parsed, or the head of a compound one: a line, or several that brackets join. */
export interface LogicalLine {
  /** Where its code begins, behind the indentation. */
  readonly start: number;
  /** Where the next one begins, with its indentation, or the text ends. */
  readonly end: number;
  /** Of its code, in characters. */
  readonly indentation: number;
  /** The last bracket that opens outside of all others; null without one. */
  readonly lastOpening: number | null;
  /** Behind the bracket that closes it. */
  readonly lastClosing: number;
  /** The last colon outside of brackets; null without one. */
  readonly lastColon: number | null;
  /** Whether an equals sign stands outside of brackets: it assigns or compares. */
  readonly hasEquals: boolean;
  /** Whether several statements are on the line. */
  readonly hasSemicolon: boolean;
}

/**
 * Cuts a text into its lines of code by strings, comments and brackets alone, at a small part of what a parse costs. Null
 * when brackets do not fit together; what else is wrong with a text, only a parser tells.
 */
export function logicalLines(text: string): LogicalLine[] | null {
  const lines: LogicalLine[] = [];
  const indentation = /^[ \t\f]*/.exec(text)?.[0].length ?? 0;
  let line = newLine(indentation, indentation);
  let depth = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const { index } = match;
    switch (found[0]) {
      case "(":
      case "[":
      case "{":
        if (depth === 0) line.lastOpening = index;
        depth++;
        break;
      case ")":
      case "]":
      case "}":
        depth--;
        if (depth < 0) return null;
        if (depth === 0) line.lastClosing = index + 1;
        break;
      case ":":
        if (depth === 0) line.lastColon = index;
        break;
      case "=":
        if (depth === 0) line.hasEquals = true;
        break;
      case ";":
        if (depth === 0) line.hasSemicolon = true;
        break;
      case "\n":
        if (depth > 0) break;
        line.end = index;
        lines.push(line);
        line = newLine(token.lastIndex, found.length - 1);
    }
  }
  line.end = text.length;
  lines.push(line);
  return depth === 0 ? lines : null;
}

/** The pattern of a string with three quotes, without its prefix. */
export const longString = String.raw`"""(?:[^\\"]|\\[\s\S]|"(?!""))*"""|'''(?:[^\\']|\\[\s\S]|'(?!''))*'''`;

/** Strings, comments, joined lines, what is counted, and the beginnings of lines with code. */
const token = new RegExp(
  [
    longString,
    String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`,
    String.raw`#[^\n]*|[()[\]{}:;=]|\\\r?\n|\n[ \t\f]*(?=[^\s#])`,
  ].join("|"),
  "g",
);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function newLine(start: number, indentation: number): Mutable<LogicalLine> {
  return {
    ...{ start, end: start, indentation, lastOpening: null, lastClosing: start },
    ...{ lastColon: null, hasEquals: false, hasSemicolon: false },
  };
}
