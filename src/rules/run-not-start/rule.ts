import type { HandleKind } from "../../knowledge/concurrencyTable.ts";
import { spawnWords } from "../../knowledge/spawnWords.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { pathOf } from "../../project/expressions.ts";
import { handleKindOf } from "../../project/handles/handleValues.ts";
import type { Resolver } from "../../project/resolver.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";

/** `thread.run()` does the work of the thread on the thread that calls it. */
export const rule = defineRule({
  id: "run-not-start",
  languages: ["python"],
  severity: "warning",
  // A test may want the work done before it looks at what it did.
  inTests: "hint",
  concepts: ["thread", "multiprocessing"],
  summary: {
    en: "`run()` of a thread or process does its work right here, like any other method. Only `start()` makes a thread or a process that does it.",
    "zh-cn": "线程或进程的 `run()` 和别的方法一样，就在当前线程里执行。只有 `start()` 才会创建线程或进程去做。",
  },
  needs: { python: { words: { all: [spawnWords, /\.\s*run\b/] } } },
  checkCallable(callable, context) {
    for (const call of context.project.resolver.remember(runCalls, callable)) checkCall(context, callable, call);
  },
});

function runCalls(_: Resolver, callable: Callable): readonly CallOperation[] {
  return callsOf(callable).filter(({ callee }) => callee.kind === "member" && callee.name === "run");
}

function checkCall(context: RuleContext, callable: Callable, call: CallOperation): void {
  const { callee } = call;
  if (callee.kind !== "member" || callee.name !== "run" || call.arguments.length > 0 || call.isAwaited) return;
  const { resolver } = context.project;
  const kind = handleKindOf(resolver, meaningAt(resolver, callable, call, callee.object));
  if (kind !== "thread" && kind !== "process") return;
  if (isReceiver(context, callable, callee.object) || startsIt(callable, callee.object)) return;
  context.report({
    span: call,
    message: messageOf(snippetOf(context.text, callee.object, 32), kind),
    confidence: "certain",
    fixes: () => [startInstead(context, callee.nameSpan)],
  });
}

/** A class that calls its own `run`, or that of its base, knows what it does. */
function isReceiver({ project }: RuleContext, callable: Callable, object: Expression): boolean {
  if (object.kind === "call") {
    const made = callable.operations[object.operation];
    return made?.kind === "call" && made.callee.kind === "name" && made.callee.name === "super";
  }
  if (object.kind !== "name" || object.binding === null) return false;
  const definitions = project.resolver.definitions.of(object.binding);
  return definitions.some(
    (one) => one.kind === "parameter" && project.resolver.classes.receiverParameter(one.callable),
  );
}

/** `if debug: t.run()` beside `else: t.start()` is a choice. */
function startsIt(callable: Callable, object: Expression): boolean {
  const wanted = pathOf(object);
  if (!wanted) return false;
  return callsOf(callable).some(({ callee }) => {
    if (callee.kind !== "member" || callee.name !== "start") return false;
    const started = pathOf(callee.object);
    return started?.path === wanted.path && started.root.name === wanted.root.name;
  });
}

function messageOf(name: string, kind: HandleKind): LocalizedText {
  const [thing, chinese] = kind === "process" ? ["process", "进程"] : ["thread", "线程"];
  return {
    en: `\`${name}.run()\` does the work here and makes no ${thing}, so everything else waits. Call \`start()\`, and \`join()\` for the end.`,
    "zh-cn": `\`${name}.run()\` 就在这里执行，并不创建${chinese}，其他一切都要等它。请调用 \`start()\`，需要等待结束时再 \`join()\`。`,
  };
}

function startInstead({ uri }: RuleContext, { start, end }: { readonly start: number; readonly end: number }): Fix {
  const title = { en: "Call `start()`", "zh-cn": "改为调用 `start()`" };
  return { title, applicability: "unsafe", documents: [{ uri, edits: [{ start, end, newText: "start" }] }] };
}
