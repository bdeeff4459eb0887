import type { GrammarName } from "./grammar.ts";

/**
 * Lines that can be code in no language of ours, yet stand in files that people are working on: merge
 * markers, rulers, sentences. A parser that meets one loses the statement after it, so it is given blanks
 * of the same length instead. Inside a string or a comment blanking changes no structure, which is why a
 * line may be judged alone.
 */
export function blankForeignLines(text: string, grammar: GrammarName): string {
  const pattern = grammar === "python" ? pythonForeignLine : ecmascriptForeignLine;
  return text.replace(pattern, (line) => line.replace(/[^\s]/g, " "));
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
const ecmascriptForeignLine = new RegExp(`^(?:${mergeMarker}|${ruler})[ \\t]*$`, "gm");
