import type { ChoiceExpression } from "../../model/expression.ts";

/** `?` for a choice with a test, else the operator that stands between the options, as one of both languages' names. */
export function choiceOperator(text: string, { test, options }: ChoiceExpression): "?" | "and" | "or" | "??" {
  if (test) return "?";
  const [first, second] = options;
  const between = first && second ? text.slice(first.end, second.start) : "";
  if (between.includes("??")) return "??";
  return /\band\b|&&/.test(between) ? "and" : "or";
}
