import type { LocalizedText } from "../../model/finding.ts";
import { snippetOf } from "../messageText.ts";
import type { NoTuple } from "./noTuple.ts";

/** What is given instead of a tuple, what comes of it, what to write; one line. */
export function messageOf(text: string, { kind, container, isParenthesised }: NoTuple): LocalizedText {
  const value = snippetOf(text, container, 28);
  const shown = isParenthesised ? `(${value})` : value;
  switch (kind) {
    case "string":
      return {
        en: `\`${shown}\` is a string, not a tuple: each of its characters becomes an argument of its own. Write \`(${value},)\`.`,
        "zh-cn": `\`${shown}\` 是字符串而不是元组，它的每个字符都会成为一个参数。请写成 \`(${value},)\`。`,
      };
    case "single":
      return {
        en: `\`${shown}\` is not a tuple but the value itself, which cannot be unpacked into arguments. Write \`(${value},)\`.`,
        "zh-cn": `\`${shown}\` 不是元组，而是值本身，无法展开成参数。请写成 \`(${value},)\`。`,
      };
    case "list":
      return {
        en: `\`${shown}\` is a list, and this call raises \`TypeError\` for all but tuples. Write it with parentheses and a comma.`,
        "zh-cn": `\`${shown}\` 是列表，而这个调用只接受元组，否则抛出 \`TypeError\`。请改用圆括号和逗号。`,
      };
  }
}
