import { handleClassWords } from "../../knowledge/handleWords.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Class } from "../../model/module.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { handleKindOfClass } from "../../project/handles/handleValues.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { callBase } from "./fixes.ts";

/** A class that extends a thread or process has an `__init__` that leaves out the one of its base. */
export const rule = defineRule({
  id: "thread-init-not-called",
  languages: ["python"],
  severity: "error",
  concepts: ["thread", "multiprocessing"],
  summary: {
    en: "A subclass of `Thread` or `Process` has an `__init__` that never calls the one of its base. What `start()` needs is missing, so it raises.",
    "zh-cn":
      "`Thread` 或 `Process` 的子类写了 `__init__`，却没有调用基类的。`start()` 需要的东西不存在，因此会抛出异常。",
  },
  needs: {
    python: { words: { all: [/\b__init__\b/, handleClassWords] }, inFunction: /\b(?:__init__|class)\b/ },
  },
  check(context) {
    for (const found of context.module.classes) checkClass(context, found);
  },
});

function checkClass(context: RuleContext, found: Class): void {
  const { module, project } = context;
  const kind = handleKindOfClass(project.resolver, found.id);
  if (kind !== "thread" && kind !== "process") return;
  const method = found.methods.find(({ name }) => name === "__init__");
  const init = method && module.callables[method.callable];
  if (!init || init.isStatic || raisesOnly(init)) return;
  // Some other method may do it, before anybody starts the thread.
  if (found.methods.some(({ callable }) => callsInit(context, callable, new Set()))) return;
  context.report({
    span: init.nameSpan ?? init,
    message: messageOf(found.name, kind),
    confidence: "certain",
    fixes: () => callBase(context, found, init),
  });
}

/** Whether a method calls an `__init__`, itself or through functions of this module. */
function callsInit(context: RuleContext, id: CallableId, seen: Set<CallableId>): boolean {
  const callable = context.module.callables[id];
  if (!callable || seen.has(id)) return false;
  seen.add(id);
  const inner = context.module.callables.filter(({ parent }) => parent === id);
  if (inner.some((one) => callsInit(context, one.id, seen))) return true;
  return callsOf(callable).some((call) => {
    const { callee } = call;
    if (callee.kind === "member" && callee.name === "__init__") return true;
    const meaning = meaningAt(context.project.resolver, callable, call, callee);
    return meaning?.kind === "callable" && callsInit(context, meaning.callable, seen);
  });
}

/** An `__init__` that only raises forbids to make such an object. */
function raisesOnly({ operations }: Callable): boolean {
  return operations.some((one) => one.kind === "raise" && one.region === 0);
}

function messageOf(name: string, kind: "thread" | "process"): LocalizedText {
  const [base, error] = kind === "thread" ? ["Thread", "RuntimeError"] : ["Process", "AttributeError"];
  return {
    en: `\`${name}.__init__\` never calls that of \`${base}\`, so \`start()\` raises \`${error}\`. Call the base's \`__init__\` first.`,
    "zh-cn": `\`${name}.__init__\` 没有调用 \`${base}\` 的，\`start()\` 会抛出 \`${error}\`。请先调用基类的 \`__init__\`。`,
  };
}
