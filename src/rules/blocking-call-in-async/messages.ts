import type { OwnThreads } from "../../knowledge/blockingCalls.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import type { BlockingSite } from "../../project/project.ts";
import { fittingMessage, longestMessage } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";

/** More of a chain than this nobody reads in a message; the hover shows all of it. */
const longestChain = 80;

const longestCode = 48;

/** What blocks, until when, and what to do; a chain names every function on the way. */
export function messageOf({ text, module }: RuleContext, { site, cause, hops }: BlockingSite): LocalizedText {
  const { duration, advice, ownThreads } = cause.row.group;
  const code = `${site.form === "enter" ? "with " : ""}${shortCode(text.slice(site.start, site.end))}`;
  if (hops.length === 0) {
    return {
      en: fittingMessage(`\`${code}\` blocks the event loop ${duration.en}.`, ` Instead: ${advice.en}.`),
      "zh-cn": fittingMessage(`\`${code}\` 会阻塞事件循环，${duration["zh-cn"]}。`, `请改用：${advice["zh-cn"]}。`),
    };
  }
  const chains = chainForms(
    hops.map(({ name }) => bareName(name)),
    cause.library,
  );
  const remedy = remedies[ownThreads ?? module.language];
  return {
    en: fittingMessage(
      firstThatFits(chains.map((chain) => `\`${code}\` blocks the event loop ${duration.en}: ${chain}.`)),
      ` ${remedy.en}`,
    ),
    "zh-cn": fittingMessage(
      firstThatFits(chains.map((chain) => `\`${code}\` 会阻塞事件循环，${duration["zh-cn"]}：${chain}。`)),
      remedy["zh-cn"],
    ),
  };
}

/** What to do about a helper that blocks. */
const remedies: Readonly<Record<Language | OwnThreads, LocalizedText>> = {
  asgiref: { en: "Wrap it in `sync_to_async`.", "zh-cn": "请用 `sync_to_async` 包装。" },
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

/** The functions on the way and the call at its end, longest first; a long way keeps its ends, and always the last. */
function chainForms(names: readonly string[], library: string): string[] {
  const all = [...names.filter((name) => name !== ""), library];
  const [first = "", ...rest] = all;
  const cuts = rest.map((_, from) => [first, "…", ...rest.slice(from + 1)]).slice(0, -1);
  const forms = [all, ...cuts, ["…", library]].map((form) => form.join(" → "));
  return [...forms.filter((form) => form.length <= longestChain), library];
}

function firstThatFits(statements: readonly string[]): string {
  return statements.find((statement) => statement.length <= longestMessage) ?? statements.at(-1) ?? "";
}

/** `Client.fetch` → "fetch"; a constructor is known by its class. */
function bareName(name: string): string {
  const [owner = "", method] = name.split(".");
  return method === undefined || /^(?:__\w+__|constructor)$/.test(method) ? owner : method;
}

/** Code on one line; of a long call its arguments go first, and then what the called object is. */
function shortCode(code: string): string {
  const line = code.replace(/\s+/g, " ").replace(/(?<=[([{]) | (?=[)\]}])/g, "");
  if (line.length <= longestCode) return line;
  const bare = `${line.slice(0, argumentsStart(line))}${line.endsWith(")") ? "(…)" : ""}`;
  if (bare.length <= longestCode) return bare;
  const member = /\.\w+(?:\(…\))?$/.exec(bare)?.[0];
  return member && member.length < longestCode ? `…${member}` : `${line.slice(0, longestCode - 1)}…`;
}

/** Where the last argument list of a call opens; the end of the text when it ends otherwise. */
function argumentsStart(call: string): number {
  if (!call.endsWith(")")) return call.length;
  let depth = 0;
  for (let at = call.length - 1; at > 0; at--) {
    if (call[at] === ")") depth++;
    else if (call[at] === "(" && --depth === 0) return at;
  }
  return call.length;
}
