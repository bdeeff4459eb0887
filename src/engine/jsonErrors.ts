import type { LocalizedText } from "../model/finding.ts";

const invalidSymbol: LocalizedText = { en: "invalid symbol", "zh-cn": "无效的符号" };

/** What the parser of JSON says is wrong, by the names of its error codes. Source: jsonc-parser, `ParseErrorCode`. */
const words: Readonly<Record<string, LocalizedText>> = {
  InvalidSymbol: invalidSymbol,
  InvalidNumberFormat: { en: "invalid number", "zh-cn": "无效的数字" },
  PropertyNameExpected: { en: "key expected", "zh-cn": "缺少键" },
  ValueExpected: { en: "value expected", "zh-cn": "缺少值" },
  ColonExpected: { en: "colon expected", "zh-cn": "缺少冒号" },
  CommaExpected: { en: "comma expected", "zh-cn": "缺少逗号" },
  CloseBraceExpected: { en: "closing brace expected", "zh-cn": "缺少右花括号" },
  CloseBracketExpected: { en: "closing bracket expected", "zh-cn": "缺少右方括号" },
  EndOfFileExpected: { en: "end of file expected", "zh-cn": "文件应在此结束" },
  InvalidCommentToken: { en: "invalid comment", "zh-cn": "无效的注释" },
  UnexpectedEndOfComment: { en: "unfinished comment", "zh-cn": "注释未结束" },
  UnexpectedEndOfString: { en: "unfinished string", "zh-cn": "字符串未结束" },
  UnexpectedEndOfNumber: { en: "unfinished number", "zh-cn": "数字未结束" },
  InvalidUnicode: { en: "invalid Unicode escape", "zh-cn": "无效的 Unicode 转义" },
  InvalidEscapeCharacter: { en: "invalid escape", "zh-cn": "无效的转义字符" },
  InvalidCharacter: { en: "invalid character", "zh-cn": "无效的字符" },
};

/** The words for an error code; those for a wrong symbol when the parser knows a code that we do not. */
export function jsonErrorWords(code: string): LocalizedText {
  return words[code] ?? invalidSymbol;
}
