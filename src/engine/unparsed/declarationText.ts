import type { SparseText } from "../../syntax/document.ts";
import type { Range } from "../../syntax/reparse.ts";

/** Whether a file is one of declarations, by its path: nothing in it ever runs. */
export function isDeclarations(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

/** What has to be parsed to know what a file tells others, when that is not all of its text; else null. */
export function tellingText(path: string, text: string): SparseText | null {
  return isDeclarations(path) ? declarationText(text) : null;
}

/**
 * Leaves out of a TypeScript file of declarations what is inside its interfaces and object types: no program is made of it,
 * and in many such files it is nearly all. Null when nothing can be spared.
 */
export function declarationText(text: string): SparseText | null {
  const parts: Range[] = [];
  let start = 0;
  for (const { start: from, end: to } of typeBodies(text)) {
    parts.push({ start, end: from });
    start = to;
  }
  if (parts.length === 0) return null;
  parts.push({ start, end: text.length });
  return { text, parts };
}

/** What is between the braces of types, in ascending order. A type whose braces do not fit together is passed over. */
function typeBodies(text: string): Range[] {
  const bodies: Range[] = [];
  let body: number | null = null;
  let depth = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (body === null) {
      if (!/^[it]/.test(found)) continue;
      body = token.lastIndex;
      depth = 1;
    } else if (found.endsWith("{")) depth++;
    else if (found === "}") {
      depth--;
      if (depth > 0) continue;
      bodies.push({ start: body, end: match.index });
      body = null;
    }
  }
  return bodies;
}

/** Comments, strings, heads of types up to their braces, and braces. */
const token = new RegExp(
  [
    String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`,
    String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|${"`"}(?:[^${"`"}\\]|\\[\s\S])*${"`"}`,
    String.raw`\binterface\s+[\w$]+(?:<[^{}()]*>)?[^{}();=:'"\/]*\{`,
    String.raw`\btype\s+[\w$]+(?:<[^{}()]*>)?\s*=\s*\{`,
    "[{}]",
  ].join("|"),
  "g",
);
