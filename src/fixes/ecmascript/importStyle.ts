import type { Statement } from "../../model/callable.ts";
import type { Import } from "../../model/module.ts";

/** How an import statement is written, so that another one can be written like it. */
export interface ImportStyle {
  readonly isRequire: boolean;
  readonly quote: string;
  readonly semicolon: string;
  readonly nodePrefix: string;
  /** "const", "let" or "var". */
  readonly declarator: string;
}

/** The style of the statement of an import. */
export function importStyle(text: string, statement: Statement, { form, module }: Import): ImportStyle {
  const code = text.slice(statement.start, statement.end);
  return {
    isRequire: form === "require" && !/^import\b/.test(code),
    quote: code.includes(`"${module}"`) ? '"' : "'",
    semicolon: code.endsWith(";") ? ";" : "",
    nodePrefix: module.startsWith("node:") ? "node:" : "",
    declarator: /^(?:const|let|var)\b/.exec(code)?.[0] ?? "const",
  };
}

/** A statement that imports one member of a module, given without `node:`, under a local name. */
export function importStatement(style: ImportStyle, module: string, member: string, local: string): string {
  const { isRequire, quote, semicolon, nodePrefix, declarator } = style;
  const source = `${quote}${nodePrefix}${module}${quote}`;
  const entry = importEntry(isRequire ? ": " : " as ", member, local);
  return isRequire
    ? `${declarator} { ${entry} } = require(${source})${semicolon}`
    : `import { ${entry} } from ${source}${semicolon}`;
}

/** A member in the braces of an import. */
export function importEntry(separator: " as " | ": ", member: string, local: string): string {
  return local === member ? member : member + separator + local;
}
