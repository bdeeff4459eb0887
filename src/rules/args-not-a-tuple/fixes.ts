import { insertAt } from "../../fixes/edits.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import type { RuleContext } from "../rule.ts";
import type { NoTuple } from "./noTuple.ts";

/** `args=(x)` → `args=(x,)`, `args=x` → `args=(x,)`; a list where only a tuple will do becomes one. */
export function writeTuple({ text, uri }: RuleContext, found: NoTuple): Fix[] {
  const edits = found.kind === "list" ? listEdits(text, found) : tupleEdits(found);
  if (!edits) return [];
  const title = { en: "Make it a tuple", "zh-cn": "改成元组" };
  return [{ title, applicability: "safe", documents: [{ uri, edits }] }];
}

function tupleEdits({ container: { start, end }, isParenthesised }: NoTuple): TextEdit[] {
  return isParenthesised ? [insertAt(end, ",")] : [insertAt(start, "("), insertAt(end, ",)")];
}

function listEdits(text: string, { container }: NoTuple): TextEdit[] | null {
  if (container.kind !== "collection" || container.comprehension !== null) return null;
  const { start, end, elements } = container;
  const [only, ...others] = elements;
  const needsComma = only !== undefined && others.length === 0 && !/,\s*\]$/.test(text.slice(start, end));
  return [
    { start, end: start + 1, newText: "(" },
    { start: end - 1, end, newText: needsComma ? ",)" : ")" },
  ];
}
