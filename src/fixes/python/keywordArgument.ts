import type { Argument } from "../../model/expression.ts";

/** Whether an argument is given by name: `k=v` and `**options`. */
export function isKeywordArgument({ name, spread, start }: Argument, text: string): boolean {
  return name !== null || (spread && text.startsWith("**", start));
}
