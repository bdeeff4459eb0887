import { hasComment } from "../../fixes/codeAround.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import { contains } from "../../model/span.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";
import type { HandOver } from "./handOvers.ts";
import { pythonEdits } from "./pythonEdits.ts";

/** Hands the function over, and its arguments in the way in which the taker wants them. */
export function passInstead(context: RuleContext, handOver: HandOver): Fix[] {
  const { module, text, uri } = context;
  const { called } = handOver;
  if (called.argumentsSpan === null || called.isAwaited) return [];
  const edits = module.language === "python" ? pythonEdits(context, handOver) : arrowEdits(context, handOver);
  if (!edits) return [];
  const name = snippetOf(text, called.callee, 24);
  const title: LocalizedText = {
    en: `Pass \`${name}\` instead of calling it`,
    "zh-cn": `传入 \`${name}\` 而不是调用它`,
  };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

/** `setTimeout(f(x), 10)` → `setTimeout(() => f(x), 10)`; a plain function without arguments goes by its name. */
function arrowEdits({ module, text }: RuleContext, { callable, called, spawn }: HandOver) {
  // What is awaited or yielded inside an arrow function would not be of this function any more.
  const suspends = callable.operations.some(
    (one) => (one.kind === "await" || one.kind === "yield") && contains(called, one),
  );
  if (suspends) return null;
  const { callee, start } = called;
  const isTimer = spawn !== null && (spawn.kind === "timer" || spawn.kind === "callback");
  const isPlain = callee.kind === "name" && called.arguments.length === 0 && !hasComment(module, called);
  if (isPlain && isTimer) return [{ start, end: called.end, newText: text.slice(callee.start, callee.end) }];
  return [{ start, end: start, newText: "() => " }];
}
