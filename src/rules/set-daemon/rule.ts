import { threadMethods } from "../../knowledge/python/threadMethods.ts";
import { spawnWords } from "../../knowledge/spawnWords.ts";
import { anyWord } from "../../knowledge/words.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { handleKindOf } from "../../project/handles/handleValues.ts";
import type { Resolver } from "../../project/resolver.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { setBefore, writeAttribute } from "./fixes.ts";
import { type LateSetting, lateSettings } from "./lateSettings.ts";

const oldMethods = ["setDaemon", "isDaemon"];
const otherNames = ["daemon", "setName", "getName"];

/** `setDaemon` and its kin are deprecated, and whether a thread is a daemon cannot change once it has started. */
export const rule = defineRule({
  id: "set-daemon",
  languages: ["python"],
  severity: "warning",
  concepts: ["daemon", "thread"],
  summary: {
    en: "`setDaemon()`, `isDaemon()`, `setName()` and `getName()` are deprecated in favour of `daemon` and `name`. Whether a thread is a daemon must be said before `start()`; later it raises.",
    "zh-cn":
      "`setDaemon()`、`isDaemon()`、`setName()`、`getName()` 已弃用，改用 `daemon` 和 `name` 属性。是否为守护线程必须在 `start()` 之前设置，之后设置会抛出异常。",
  },
  needs: {
    python: {
      words: { any: [anyWord(oldMethods), { all: [anyWord(otherNames), spawnWords] }] },
      inFunction: anyWord([...oldMethods, ...otherNames]),
    },
  },
  checkCallable(callable, context) {
    const late = lateSettings(context.project.resolver, callable);
    for (const setting of late) reportLate(context, callable, setting);
    for (const call of context.project.resolver.remember(threadMethodCalls, callable)) {
      if (!late.some(({ operation }) => operation === call)) checkMethod(context, callable, call);
    }
  },
});

/** The calls of what is called like the deprecated methods of threads. */
function threadMethodCalls(_: Resolver, callable: Callable): readonly CallOperation[] {
  return callsOf(callable).filter(
    ({ callee }) => callee.kind === "member" && Object.hasOwn(threadMethods, callee.name),
  );
}

function reportLate(context: RuleContext, callable: Callable, setting: LateSetting): void {
  const { operation, object, kind } = setting;
  context.report({
    span: operation,
    message: lateMessage(snippetOf(context.text, object, 28), kind),
    confidence: "certain",
    severity: "error",
    related: [{ uri: context.uri, span: setting.started, message: startedHere }],
    fixes: () => setBefore(context, callable, setting),
  });
}

function checkMethod(context: RuleContext, callable: Callable, call: CallOperation): void {
  const { callee } = call;
  const method = callee.kind === "member" && Object.hasOwn(threadMethods, callee.name) && threadMethods[callee.name];
  if (callee.kind !== "member" || !method || call.arguments.length !== (method.isSetter ? 1 : 0)) return;
  const { resolver } = context.project;
  const receiver = meaningAt(resolver, callable, call, callee.object);
  // A class that defines the method itself means its own.
  if (receiver?.kind === "object" && resolver.classes.methodOf(receiver.class, callee.name) !== null) return;
  const isThread = handleKindOf(resolver, receiver) === "thread";
  if (!isThread && (receiver !== null || !method.isTelling)) return;
  const object = snippetOf(context.text, callee.object, 24);
  const attribute = `${object}.${method.attribute}`;
  context.report({
    span: call,
    message: {
      en: `\`${object}.${callee.name}()\` is deprecated since Python 3.10. ${method.isSetter ? `Set \`${attribute} = …\`` : `Read \`${attribute}\``}.`,
      "zh-cn": `\`${object}.${callee.name}()\` 自 Python 3.10 起已弃用。请${method.isSetter ? `设置 \`${attribute} = …\`` : `读取 \`${attribute}\``}。`,
    },
    confidence: isThread ? "certain" : "likely",
    tags: ["deprecated"],
    fixes: () => writeAttribute(context, callable, call, method),
  });
}

const startedHere: LocalizedText = { en: "It is started here.", "zh-cn": "它在这里启动。" };

function lateMessage(object: string, kind: LateSetting["kind"]): LocalizedText {
  const error = kind === "thread" ? "RuntimeError" : "AssertionError";
  return {
    en: `\`${object}\` has started by now, and setting \`daemon\` raises \`${error}\`. Set it before \`start()\`.`,
    "zh-cn": `\`${object}\` 此时已经启动，再设置 \`daemon\` 会抛出 \`${error}\`。请在 \`start()\` 之前设置。`,
  };
}
