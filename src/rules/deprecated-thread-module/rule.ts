import { anyWord } from "../../knowledge/words.ts";
import type { Callable, CallOperation, Statement } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Import } from "../../model/module.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { usesOf } from "../../project/contexts/uses.ts";
import { enclosingRegions } from "../../project/regions.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { useThreading } from "./fixes.ts";

/** Threads are started with the module that `threading` is built on. */
export const rule = defineRule({
  id: "deprecated-thread-module",
  languages: ["python"],
  severity: "warning",
  concepts: ["thread-module", "thread"],
  summary: {
    en: "The module `thread`, `_thread` since Python 3, is what `threading` is built on. Its threads cannot be joined or named, and the program ends without them.",
    "zh-cn":
      "`thread` 模块（Python 3 起叫 `_thread`）是 `threading` 的底层。用它启动的线程无法 join、没有名字，程序结束时也不会等它们。",
  },
  needs: {
    python: { words: { all: [anyWord(["_thread", "thread"]), /\bimport\b[^\n]*\b_?thread\b|\bfrom\s+_?thread\b/] } },
  },
  check(context) {
    if (!context.module.imports.some(isThreadModule)) return;
    const starts = context.module.callables.flatMap((callable) =>
      callsOf(callable).flatMap((call) => checkCall(context, callable, call)),
    );
    for (const imported of context.module.imports) checkImport(context, imported, starts);
  },
});

const startNames: ReadonlySet<string> = new Set(
  ["thread", "_thread"].flatMap((module) => [`${module}.start_new_thread`, `${module}.start_new`]),
);

/** The module comes by its own name, or out of a package that holds it for both versions of Python. */
function isThreadModule({ module, name }: Import): boolean {
  return [...module.split("."), name].some((part) => part === "thread" || part === "_thread");
}

/** Gives the call when it starts a thread. */
function checkCall(context: RuleContext, callable: Callable, call: CallOperation): CallOperation[] {
  const name = calledSymbol(context.project.resolver, callable, call);
  if (name === null || !startNames.has(name)) return [];
  const isOld = name.startsWith("thread.");
  if (isOld && context.project.isOwnModule("thread")) return [];
  const written = snippetOf(context.text, call.callee, 32);
  context.report({
    span: call.callee,
    message: isOld ? goneMessage(written) : lowMessage(written),
    confidence: "certain",
    tags: ["deprecated"],
    fixes: () => useThreading(context, callable, call),
  });
  return [call];
}

/** The module of Python 2 is reported where it is imported when it is there for more than to start threads. */
function checkImport(context: RuleContext, imported: Import, starts: readonly CallOperation[]): void {
  if (imported.module !== "thread" || context.project.isOwnModule("thread")) return;
  if (startNames.has(`thread.${imported.name}`) || isForStarting(context, imported, starts)) return;
  const callable = context.module.callables[imported.callable];
  const statement = callable?.statements[imported.statement ?? -1];
  if (!callable || !statement || isGuarded(callable, statement)) return;
  context.report({ span: statement, message: importMessage, confidence: "likely", tags: ["deprecated"] });
}

/** Whether the module is used, and for nothing but to start threads. */
function isForStarting({ module }: RuleContext, { binding }: Import, starts: readonly CallOperation[]): boolean {
  const uses = binding === null ? [] : usesOf(module, { kind: "variable", binding });
  return uses.length > 0 && uses.every(({ operation }) => starts.some((start) => start === operation));
}

/** `try: import thread` / `except ImportError: import _thread` works everywhere. */
function isGuarded(callable: Callable, { region }: Statement): boolean {
  const kinds = enclosingRegions(callable, region).map(({ kind }) => kind);
  return kinds.some((kind) => kind === "try" || kind === "handler" || kind === "branch");
}

const importMessage: LocalizedText = {
  en: "The module `thread` is gone since Python 3. `threading` has all that it had, in Python 2, too.",
  "zh-cn": "`thread` 模块在 Python 3 中已不存在。它有的 `threading` 都有，在 Python 2 中也一样。",
};

function goneMessage(name: string): LocalizedText {
  return {
    en: `\`${name}\` is gone since Python 3, and its thread cannot be joined. Start a \`threading.Thread\`, which Python 2 has, too.`,
    "zh-cn": `\`${name}\` 在 Python 3 中已不存在，它的线程也无法 join。请启动 \`threading.Thread\`，Python 2 同样有。`,
  };
}

function lowMessage(name: string): LocalizedText {
  return {
    en: `\`${name}\` starts a thread that nobody can join or name, and that is killed when the program ends. Start a \`threading.Thread\`.`,
    "zh-cn": `\`${name}\` 启动的线程无法 join、没有名字，程序结束时会被直接终止。请启动 \`threading.Thread\`。`,
  };
}
