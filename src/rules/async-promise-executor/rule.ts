import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { catchesAllErrors } from "../../project/protection.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { asyncExecutorWords } from "./words.ts";

/** An async function is given to `new Promise`, which neither waits for it nor sees it fail. */
export const rule = defineRule({
  id: "async-promise-executor",
  languages: ["ecmascript"],
  severity: "warning",
  concepts: ["node-event-loop", "promise-all"],
  summary: {
    en: "The executor of `new Promise` is async. An error in it is lost: the promise stays pending for ever, and whoever awaits it, too.",
    "zh-cn": "`new Promise` 的执行器是异步函数。其中的错误会丢失：promise 永远停在等待状态，等待它的代码也一样。",
  },
  needs: { ecmascript: { words: asyncExecutorWords } },
  checkCallable(callable, context) {
    for (const call of callsOf(callable)) {
      const executor = asyncExecutor(context, callable, call);
      if (executor) reportExecutor(context, call, executor);
    }
  },
});

const promiseClasses: ReadonlySet<string> = new Set(["Promise", "bluebird", "bluebird.default", "bluebird.Promise"]);

/** The asynchronous function that makes a promise settle, when it stands in the arguments. */
function asyncExecutor({ module, project }: RuleContext, callable: Callable, call: CallOperation): Callable | null {
  const given = call.arguments[0]?.value;
  if (!call.isNew || given?.kind !== "callable") return null;
  const executor = module.callables[given.callable];
  const name = executor?.isAsync ? calledSymbol(project.resolver, callable, call) : null;
  return executor && name !== null && promiseClasses.has(name) ? executor : null;
}

function reportExecutor(context: RuleContext, call: CallOperation, executor: Callable): void {
  const { text } = context;
  const keyword = /^async\b/.exec(text.slice(executor.start))?.[0] ?? "";
  context.report({
    span: { start: call.start, end: executor.start + keyword.length },
    message,
    confidence: catchesAllErrors(executor) ? "likely" : "certain",
    fixes: () => (keyword === "" ? [] : plainExecutor(context, executor)),
  });
}

const message: LocalizedText = {
  en: "`new Promise` does not see an async executor fail, so an error leaves the promise pending for ever. Await first, or return the async function's promise.",
  "zh-cn":
    "`new Promise` 看不到异步执行器的失败，出错后 promise 会永远等待下去。请先 `await`，或者直接返回异步函数的 promise。",
};

/** Takes `async` away where nothing is awaited: then `new Promise` turns an error into a rejection. */
function plainExecutor({ text, uri }: RuleContext, { start, body, operations }: Callable): Fix[] {
  if (operations.some(({ kind }) => kind === "await")) return [];
  const keyword: Span = { start, end: start + (/^async\s*/.exec(text.slice(start, body.start))?.[0].length ?? 0) };
  return [{ title, applicability: "safe", documents: [{ uri, edits: [{ ...keyword, newText: "" }] }] }];
}

const title: LocalizedText = { en: "Make the executor synchronous", "zh-cn": "把执行器改成同步函数" };
