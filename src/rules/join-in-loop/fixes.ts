import type { LoopRegion } from "../../model/callable.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import type { Flight } from "../../project/handles/flight.ts";
import type { RuleContext } from "../rule.ts";
import { awaitAllAfterLoop } from "./awaitAllAfterLoop.ts";
import { joinAfterComprehension } from "./joinAfterComprehension.ts";
import { joinAfterLoop } from "./joinAfterLoop.ts";
import type { SerialRewrite } from "./serialRewrite.ts";

/** The preferred fix starts everything before it waits for anything; the second choice bounds how much runs at once. */
export function serialFixes(context: RuleContext, flight: Flight, loop: LoopRegion): Fix[] {
  const toFix = ({ edits, applicability, limit }: SerialRewrite): Fix => ({
    title: limit === null ? startAll : boundedTitle(limit),
    // Nobody can promise to keep what a value does that is known by its methods only.
    applicability: flight.confidence === "possible" ? "unsafe" : applicability,
    documents: [{ uri: context.uri, edits }],
  });
  return rewrites(context, flight, loop).map(toFix);
}

function rewrites(context: RuleContext, flight: Flight, loop: LoopRegion): readonly SerialRewrite[] {
  if (context.module.language === "ecmascript") return awaitAllAfterLoop(context, flight, loop);
  if (loop.form === "comprehension" || loop.form === "generator") return joinAfterComprehension(context, flight, loop);
  return joinAfterLoop(context, flight, loop);
}

const startAll: LocalizedText = {
  en: "Start all in this loop, wait for all after it",
  "zh-cn": "在循环中全部启动，循环之后再等待",
};

function boundedTitle(limit: number): LocalizedText {
  return { en: `Run at most ${limit} at a time`, "zh-cn": `同时最多运行 ${limit} 个` };
}
