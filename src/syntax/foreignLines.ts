import type { GrammarName } from "./grammarName.ts";

/**
 * Lines that can be code in no language of ours, yet stand in files that people are working on: merge
 * markers, rulers, sentences. A parser that meets one loses the statement after it, so it is given blanks
 * of the same length instead. Inside a string or a comment blanking changes no structure, which is why a
 * line may be judged alone.
 */
export function blankForeignLines(text: string, grammar: GrammarName): string {
  if (grammar !== "python") return text.replace(ecmascriptForeignLine, blank);
  return unusualCharacter.test(text) ? text.replace(pythonForeignLine, blank) : blankPythonLines(text);
}

function blank(line: string): string {
  return line.replace(/[^\s]/g, " ");
}

/** Full-width punctuation may stand anywhere in a foreign line, and some lines do not end with a line feed. */
const unusualCharacter = /[，。；：？！、（）「」《》\r\u2028\u2029]/;

/** The other foreign lines show in their first or last characters, and hardly any other line looks like one there. */
function blankPythonLines(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    if (isSuspicious(text, start, end)) {
      const line = text.slice(start, end);
      if (oneForeignLine.test(line)) {
        pieces.push(text.slice(done, start), blank(line));
        done = end;
      }
    }
    start = end + 1;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

function isSuspicious(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && isBlank(text.charCodeAt(last))) last--;
  if (last < start) return false;
  if (isEndOfSentence(text.charCodeAt(last))) return true;
  let first = start;
  while (isBlank(text.charCodeAt(first))) first++;
  return isMark(text.charCodeAt(first));
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** `.`, `!` or `?` */
function isEndOfSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

/** `-`, `<`, `=`, `>`, `|` or `→` */
function isMark(code: number): boolean {
  return code === 0x2d || (code >= 0x3c && code <= 0x3e) || code === 0x7c || code === 0x2192;
}

/** `<<<<<<< ours`, `||||||| base`, `=======`, `>>>>>>> theirs`; a diff never indents them. */
const mergeMarker = String.raw`(?:<{7}|\|{7}|>{7})(?:[ \t][^\r\n]*)?|={7}`;
/** A line drawn with three or more equal signs or dashes. */
const ruler = String.raw`[ \t]*(?:-{3,}|={3,})`;
/** An arrow as prose uses it; a return annotation ends with a colon. */
const arrow = String.raw`[ \t]*(?:->|=>|→)[ \t][^\r\n:"'#(]*`;
/** Full-width punctuation outside quotes, comments and line continuations. */
const chinese = String.raw`[^\r\n"'#\\{]*[，。；：？！、（）「」《》][^\r\n"'#\\{]*`;
/** Four words or more and a full stop; no Python statement begins with a keyword-free run of names. */
const sentence = String.raw`[ \t]*(?!(?:if|elif|while|for|return|yield|await|assert|del|from|import|print|not|raise|with|lambda|class|def|async|global|in|is|and|or|except)\b)[A-Za-z][\w,;'’-]*(?: [\w,;'’-]+){3,}[.!?]`;

const pythonForeignLine = new RegExp(`^(?:${mergeMarker}|${ruler}|${arrow}|${chinese}|${sentence})[ \\t]*$`, "gm");
const oneForeignLine = new RegExp(pythonForeignLine.source);
const ecmascriptForeignLine = new RegExp(`^(?:${mergeMarker}|${ruler})[ \\t]*$`, "gm");
