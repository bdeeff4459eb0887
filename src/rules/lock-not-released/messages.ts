import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { Hold } from "./hold.ts";

/** When the lock stays locked, whom that hurts, what to do; one line. */
export function messageOf({ text, module, lineOf }: RuleContext, { lock, fault, acquire }: Hold): LocalizedText {
  const name = snippetOf(text, lock, 24);
  const remedy = remedyOf(module.language, acquire.isAwaited, acquire.arguments.length > 0);
  switch (fault?.kind) {
    case "leaves": {
      const line = lineOf(fault.operation);
      return {
        en: `\`${name}\` stays locked when line ${line} leaves: nothing releases it there, and the next one to ask waits for ever. ${remedy.en}`,
        "zh-cn": `从第 ${line} 行离开时 \`${name}\` 仍被锁住：那里没有释放，下一个请求者将永远等待。${remedy["zh-cn"]}`,
      };
    }
    case "raises":
      return {
        en: `\`${name}\` stays locked when something raises before \`release()\`, and the next one to ask waits for ever. ${remedy.en}`,
        "zh-cn": `如果在 \`release()\` 之前抛出异常，\`${name}\` 会一直锁着，下一个请求者将永远等待。${remedy["zh-cn"]}`,
      };
    default:
      return {
        en: `\`${name}\` is released by hand: what is added here one day and raises leaves it locked. ${remedy.en}`,
        "zh-cn": `\`${name}\` 靠手动释放：将来在这里加入会抛出异常的代码，它就会一直锁着。${remedy["zh-cn"]}`,
      };
  }
}

function remedyOf(language: Language, isAwaited: boolean, hasArguments: boolean): LocalizedText {
  if (language === "ecmascript" || hasArguments) {
    return { en: "Release it in `finally`.", "zh-cn": "请在 `finally` 中释放。" };
  }
  return isAwaited
    ? { en: "Use `async with`.", "zh-cn": "请使用 `async with`。" }
    : { en: "Use `with`.", "zh-cn": "请使用 `with`。" };
}
