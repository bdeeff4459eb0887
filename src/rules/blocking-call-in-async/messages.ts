import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import type { BlockingSite } from "../../project/project.ts";
import type { RuleContext } from "../rule.ts";

/** A message is one line of at most this many characters. */
const longest = 160;

/** What blocks, until when, and what to do; a chain names every function on the way. */
export function messageOf({ text, module }: RuleContext, { site, cause, hops }: BlockingSite): LocalizedText {
  const { duration, advice } = cause.row.group;
  const code = shorten(`${site.form === "enter" ? "with " : ""}${text.slice(site.start, site.end)}`, 48);
  if (hops.length === 0) {
    return {
      en: fit(`\`${code}\` blocks the event loop ${duration.en}.`, ` Instead: ${advice.en}.`),
      "zh-cn": fit(`\`${code}\` 会阻塞事件循环，${duration["zh-cn"]}。`, `请改用：${advice["zh-cn"]}。`),
    };
  }
  const chain = chainOf(
    hops.map(({ name }) => bareName(name)),
    cause.library,
  );
  return {
    en: fit(`\`${code}\` blocks the event loop ${duration.en}: ${chain}.`, ` ${remedies[module.language].en}`),
    "zh-cn": fit(`\`${code}\` 会阻塞事件循环，${duration["zh-cn"]}：${chain}。`, remedies[module.language]["zh-cn"]),
  };
}

/** What to do about a helper that blocks. */
const remedies: Readonly<Record<Language, LocalizedText>> = {
  python: { en: "Run it in a thread.", "zh-cn": "请放到线程中运行。" },
  ecmascript: { en: "Make it asynchronous.", "zh-cn": "请改为异步。" },
};

/** The reasons behind the finding, for the hover. */
export function evidenceOf({ cause, hops }: BlockingSite): LocalizedText[] {
  const { group } = cause.row;
  const chain = [...hops.flatMap(({ name }) => name || []), cause.library].join(" → ");
  const evidence: LocalizedText[] = [];
  if (hops.length > 0) evidence.push({ en: `Calls: ${chain}`, "zh-cn": `调用链：${chain}` });
  evidence.push({
    en: `\`${cause.library}\` blocks ${group.duration.en} (${group.source}).`,
    "zh-cn": `\`${cause.library}\` 会阻塞，${group.duration["zh-cn"]}（${group.source}）。`,
  });
  return evidence;
}

/** The functions on the way and the call at its end; a long way keeps its ends. */
function chainOf(names: readonly string[], library: string): string {
  const all = [...names.filter((name) => name !== ""), library];
  const whole = all.join(" → ");
  if (whole.length <= 80) return whole;
  const [first = "", ...rest] = all;
  for (let kept = rest.length - 1; kept > 0; kept--) {
    const cut = [first, "…", ...rest.slice(-kept)].join(" → ");
    if (cut.length <= 80) return cut;
  }
  return `${first} → … → ${library}`;
}

/** `Client.fetch` → "fetch"; a constructor is known by its class. */
function bareName(name: string): string {
  const [owner = "", method] = name.split(".");
  return method === undefined || /^(?:__\w+__|constructor)$/.test(method) ? owner : method;
}

function fit(statement: string, suggestion: string): string {
  const whole = statement + suggestion;
  if (whole.length <= longest) return whole;
  return statement.length <= longest ? statement : `${statement.slice(0, longest - 1)}…`;
}

function shorten(code: string, length: number): string {
  const line = code.replace(/\s+/g, " ");
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
