import type { LocalizedText } from "../../model/finding.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import { roundsEvidence, snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";

/** In characters: a message is not a listing. */
const longestCode = 40;

/** What waits, why that hurts in this loop, what to do; one line. */
export function messageOf({ text, module }: RuleContext, { awaits: [first] }: SerialAwaits): LocalizedText {
  const span = first.form === "await" ? first : (first.value ?? first);
  const waiting = snippetOf(text, span, longestCode);
  const together = module.language === "ecmascript" ? "Promise.all" : "gather";
  return {
    en: `\`${waiting}\` waits in every round, although no round needs an earlier one: the waits add up. Wait for all at once (\`${together}\`).`,
    "zh-cn": `\`${waiting}\` 每一轮都要等待，而各轮之间互不依赖，等待时间逐轮相加。请用 \`${together}\` 一起等待。`,
  };
}

/** How the finding got there, in words. */
export function evidenceOf({ text }: RuleContext, { loop, kind, writes, sideEffects }: SerialAwaits): LocalizedText[] {
  const evidence: LocalizedText[] = [
    {
      en: "Nothing that the awaited call reads is written by an earlier round.",
      "zh-cn": "被等待的调用不读取前面各轮写入的任何内容。",
    },
  ];
  evidence.push(roundsEvidence(loop.trips));
  if (writes.length > 0) {
    const names = [...new Set(writes.map(({ operation }) => snippetOf(text, operation, longestCode)))];
    evidence.push({
      en: `What the rounds collect can be collected in the same order afterwards: \`${names[0]}\`.`,
      "zh-cn": `各轮收集的内容可以在之后按相同顺序收集：\`${names[0]}\`。`,
    });
  }
  if (kind !== "independent") evidence.push(kind === "reads" ? readsByName : forReaders);
  if (sideEffects === "unknown") {
    evidence.push({
      en: "The round also calls something whose effect is not known.",
      "zh-cn": "该轮还调用了效果未知的内容。",
    });
  }
  return evidence;
}

const readsByName: LocalizedText = {
  en: "What the call does is not visible here; its name says that it only reads.",
  "zh-cn": "这里看不到该调用的实现；从名称判断，它只做读取。",
};

const forReaders: LocalizedText = {
  en: "The call writes, or what it does is not visible here: whether the order matters is for a reader to say.",
  "zh-cn": "该调用会写入数据，或者这里看不到它的实现：顺序是否重要，需要由读者判断。",
};
