/** A stretch of source text of one colour. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What a piece of code is coloured as. */
export type TokenKind = "plain" | "comment" | "string" | "number" | "keyword";

const strings = String.raw`"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
const number = String.raw`\b\d[\w.]*`;
const word = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;

const python = new RegExp(`(#.*)|((?:\\b[rbfuRBFU]{1,2})?(?:${strings}))|(${number})|(${word})`, "gu");
const ecmascript = new RegExp(
  `(//.*|/\\*[\\s\\S]*?(?:\\*/|$))|(${strings}|\`(?:\\\\.|[^\`\\\\])*\`?)|(${number})|(${word})`,
  "gu",
);

const pythonKeywords: ReadonlySet<string> = new Set(
  (
    "and as assert async await break class continue def del elif else except False finally for from global if import " +
    "in is lambda None nonlocal not or pass print raise return True try while with yield"
  ).split(" "),
);

const ecmascriptKeywords: ReadonlySet<string> = new Set(
  (
    "as async await break case catch class const continue default do else export extends false finally for from " +
    "function if import in instanceof interface let new null of return static switch this throw true try type typeof " +
    "undefined var void while yield"
  ).split(" "),
);

/**
 * Splits example code for colouring. It sees comments, strings, numbers and keywords, which is enough for an article;
 * text of another language comes back as one plain token. The tokens joined give the text again.
 */
export function highlight(text: string, language: string): Token[] {
  const isPython = /^py/.test(language);
  if (!isPython && !/^(?:js|jsx|ts|tsx|javascript|typescript|mjs)/.test(language)) return [{ kind: "plain", text }];
  const keywords = isPython ? pythonKeywords : ecmascriptKeywords;
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(isPython ? python : ecmascript)) {
    const [found, comment, string, digits] = match;
    const kind = kindOf(comment, string, digits, keywords.has(found));
    if (kind === "plain") continue;
    if (match.index > end) tokens.push({ kind: "plain", text: text.slice(end, match.index) });
    tokens.push({ kind, text: found });
    end = match.index + found.length;
  }
  if (end < text.length) tokens.push({ kind: "plain", text: text.slice(end) });
  return tokens;
}

function kindOf(
  comment: string | undefined,
  string: string | undefined,
  digits: string | undefined,
  isKeyword: boolean,
): TokenKind {
  if (comment !== undefined) return "comment";
  if (string !== undefined) return "string";
  if (digits !== undefined) return "number";
  return isKeyword ? "keyword" : "plain";
}
