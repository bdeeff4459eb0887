import type { OperatorExpression } from "../../model/expression.ts";
import type { Language } from "../../model/module.ts";

/** The fixed parts of an f-string or template, around and between its fields. */
export function templatePieces(
  text: string,
  { start, end, operands }: OperatorExpression,
  language: Language,
): string[] {
  const pieces: string[] = [];
  let at = start;
  for (const operand of operands) {
    pieces.push(text.slice(at, operand.start));
    at = operand.end;
  }
  pieces.push(text.slice(at, end));
  return pieces.map((piece, index) => clean(piece, index === 0, index === pieces.length - 1, language));
}

function clean(piece: string, isFirst: boolean, isLast: boolean, language: Language): string {
  let result = piece;
  if (language === "python") {
    result = isFirst ? result.replace(/^[a-zA-Z]*("""|'''|"|')/, "") : result.replace(/^[^}]*\}/, "");
    result = isLast ? result.replace(/("""|'''|"|')$/, "") : result.replace(/\{\s*$/, "");
    result = result.replaceAll("{{", "{").replaceAll("}}", "}");
  } else {
    result = isFirst ? result.replace(/^`/, "") : result.replace(/^[^}]*\}/, "");
    result = isLast ? result.replace(/`$/, "") : result.replace(/\$\{\s*$/, "");
  }
  return result.replaceAll("\\n", "\n").replaceAll("\\t", "\t");
}
