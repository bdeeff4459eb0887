import { joinTouching } from "../../fixes/edits.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { yieldInRounds } from "../../fixes/yielding.ts";
import type { Callable, CallOperation, LoopRegion } from "../../model/callable.ts";
import type { Fix } from "../../model/finding.ts";
import type { CostlyWork } from "../../project/effects/costlyWork.ts";
import type { RuleContext } from "../rule.ts";

/** A pause in the rounds of a loop; for a function that computes, a thread of gevent's own pool. */
export function greenletFixes(context: RuleContext, body: Callable, { site }: CostlyWork): readonly Fix[] {
  const loop = body.regions.find(
    (region): region is LoopRegion =>
      region.kind === "loop" && region.start === site.start && region.statement !== null,
  );
  if (loop) return pauseInRounds(context, body, loop);
  const call = body.operations.find(
    (one): one is CallOperation => one.kind === "call" && one.start === site.start && one.end === site.end,
  );
  return call ? inThreadPool(context, body, call) : [];
}

function pauseInRounds({ module, text, uri }: RuleContext, callable: Callable, loop: LoopRegion): readonly Fix[] {
  const library = module.imports.some((one) => /^gevent\b/.test(one.module)) ? "gevent" : "eventlet";
  const place = { callable, offset: loop.start };
  const { edits, reference } = ensureImport(module, text, place, { module: library, name: "sleep" });
  const paused = yieldInRounds({ text, callable }, loop, {
    always: `${reference}(0)`,
    sometimes: ["if § % 1000 == 0:", `    ${reference}(0)`],
  });
  if (!paused) return [];
  const title = { en: "Let other greenlets run between the rounds", "zh-cn": "在各轮之间让其他 greenlet 运行" };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits: joinTouching([...edits, ...paused]) }] }];
}

/** `f(a)` → `gevent.get_hub().threadpool.apply(f, (a,))`, where the hub goes on meanwhile. */
function inThreadPool({ module, text, uri }: RuleContext, callable: Callable, call: CallOperation): readonly Fix[] {
  const { callee, argumentsSpan } = call;
  const isPlain = call.arguments.every(({ name, spread }) => name === null && !spread);
  const usesGevent = module.imports.some((one) => /^gevent\b/.test(one.module));
  if (!argumentsSpan || !isPlain || !usesGevent || (callee.kind !== "name" && callee.kind !== "member")) return [];
  const place = { callable, offset: call.start };
  const { edits, reference } = ensureImport(module, text, place, { module: "gevent", name: "get_hub" });
  const code = text.slice(callee.start, callee.end);
  const given = text.slice(argumentsSpan.start + 1, argumentsSpan.end - 1).replace(/,\s*$/, "");
  const packed = call.arguments.length === 0 ? "" : `, (${given}${call.arguments.length === 1 ? "," : ""})`;
  const replaced = { start: call.start, end: call.end, newText: `${reference}().threadpool.apply(${code}${packed})` };
  const title = { en: "Run it in a thread of gevent's pool", "zh-cn": "放到 gevent 的线程池中运行" };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits: joinTouching([...edits, replaced]) }] }];
}
