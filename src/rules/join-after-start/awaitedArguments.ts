import type { Callable, CallOperation } from "../../model/callable.ts";
import type { AwaitExpression } from "../../model/expression.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { overlaps } from "../../model/span.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { pathOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { RuleContext } from "../rule.ts";

/** `Promise.all([await a(), await b()])`: each is waited for before the next one is started. */
export interface AwaitedArguments {
  readonly call: CallOperation;
  readonly awaits: readonly [AwaitExpression, ...AwaitExpression[]];
}

/** The calls of `Promise.all` and `Promise.allSettled` whose lists wait while they are made. */
export function awaitedArguments(_: Resolver, callable: Callable): readonly AwaitedArguments[] {
  return callsOf(callable).flatMap((call) => {
    const path = pathOf(call.callee);
    const [list, ...others] = call.arguments;
    if (path?.root.name !== "Promise" || path.root.binding !== null || !/^\.all(?:Settled)?$/.test(path.path))
      return [];
    if (list?.value.kind !== "collection" || list.value.type !== "list" || others.length > 0) return [];
    const { elements } = list.value;
    const [first, ...more] = elements.flatMap(({ value }) => (value.kind === "await" ? [value] : []));
    // The last element may be awaited as well as not, when all before it have been started already.
    const waitsEarly = elements.slice(0, -1).some(({ value }) => value.kind === "await");
    return first && waitsEarly ? [{ call, awaits: [first, ...more] }] : [];
  });
}

/** The list without the waits in it. */
export function unawaitFixes({ module, text, uri }: RuleContext, { call, awaits }: AwaitedArguments): Fix[] {
  if (module.syntaxErrors.some((error) => overlaps(error, call))) return [];
  const edits: TextEdit[] = awaits.map(({ start, value }) => {
    const word = /^await\s*/.exec(text.slice(start, value.start))?.[0] ?? "";
    return { start, end: start + word.length, newText: "" };
  });
  return [{ title: startAll, applicability: "unsafe", documents: [{ uri, edits }] }];
}

const startAll: LocalizedText = { en: "Start all, let the call wait for them", "zh-cn": "全部启动，由该调用统一等待" };
