import type { CallOperation } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { MonkeyPatch } from "../../project/contexts/monkeyPatches.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { Precedent } from "./precedents.ts";

/** What came too early, what that does, what to do; one line. */
export function messageOf(
  { text, lineOf }: RuleContext,
  { call }: MonkeyPatch,
  { kind, name, span }: Precedent,
): LocalizedText {
  const patch = snippetOf(text, call, 24);
  const line = lineOf(span);
  switch (kind) {
    case "copied":
      return {
        en: `\`${patch}\` comes after line ${line} has imported \`${name}\`, which stays the blocking one. Patch before all other imports.`,
        "zh-cn": `\`${patch}\` 晚于第 ${line} 行对 \`${name}\` 的导入，那里仍是阻塞版本。请在所有其他导入之前打补丁。`,
      };
    case "made":
      return {
        en: `\`${patch}\` comes after line ${line} has made a \`${name}\`, which still blocks all greenlets. Patch first.`,
        "zh-cn": `\`${patch}\` 晚于第 ${line} 行创建的 \`${name}\`，它仍会阻塞所有 greenlet。请先打补丁。`,
      };
    case "ssl": {
      const isItself = name === "ssl";
      return {
        en: `\`${patch}\` comes after line ${line} has imported \`${name}\`${isItself ? "" : " and with it `ssl`"}, which is then patched half. Patch first.`,
        "zh-cn": `\`${patch}\` 晚于第 ${line} 行导入的 \`${name}\`${isItself ? "" : "（它会导入 `ssl`）"}，因此补丁只生效一半。请先打补丁。`,
      };
    }
    case "module":
      return {
        en: `\`${patch}\` comes after line ${line} has imported \`${name}\`, which may already hold unpatched functions. Patch first.`,
        "zh-cn": `\`${patch}\` 晚于第 ${line} 行导入的 \`${name}\`，其中可能已持有未打补丁的函数。请先打补丁。`,
      };
  }
}

/** For a patch on another thread than the main one. */
export function inThreadMessage(text: string, call: CallOperation): LocalizedText {
  const patch = snippetOf(text, call, 24);
  return {
    en: `\`${patch}\` runs on a thread of its own and replaces what the main thread already uses. Patch on the main thread, first of all.`,
    "zh-cn": `\`${patch}\` 在单独的线程上运行，会替换主线程已在使用的东西。请在主线程上最先打补丁。`,
  };
}

/** What is said beside a finding at the place that comes too early. */
export const placeMessage: LocalizedText = { en: "This runs before the patch.", "zh-cn": "这里在打补丁之前运行。" };
