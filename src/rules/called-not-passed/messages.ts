import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import { snippetOf } from "../messageText.ts";
import type { HandOver } from "./handOvers.ts";

/** What runs here instead of there, what is handed over in its place, what to do; one line. */
export function messageOf(text: string, language: Language, handOver: HandOver): LocalizedText {
  const { called, gives, spawn } = handOver;
  const call = snippetOf(text, called, 28);
  const name = snippetOf(text, called.callee, 24);
  const taker = takerOf(spawn);
  const result = resultOf(gives, language);
  const { en, "zh-cn": chinese } = adviceOf(handOver, language);
  if (gives === "coroutine" && language === "python") {
    return {
      en: `\`${call}\` makes a coroutine, which ${taker.en} cannot call, so nothing runs. Pass \`${name}\`${en}.`,
      "zh-cn": `\`${call}\` 只是创建了协程，${taker["zh-cn"]}无法调用它，什么也不会运行。请传入 \`${name}\`${chinese}。`,
    };
  }
  return {
    en: `\`${call}\` runs here and now, and ${taker.en} gets ${result.en}. Pass \`${name}\`${en}.`,
    "zh-cn": `\`${call}\` 会在这里立即执行，${taker["zh-cn"]}拿到的是${result["zh-cn"]}。请传入 \`${name}\`${chinese}。`,
  };
}

function adviceOf({ called, spawn }: HandOver, language: Language): LocalizedText {
  const needsArrow = language === "ecmascript" && (called.arguments.length > 0 || called.callee.kind !== "name");
  if (needsArrow) return { en: " in an arrow function", "zh-cn": "，用箭头函数包起来" };
  if (called.arguments.length === 0) return { en: " itself", "zh-cn": " 本身" };
  if (spawn?.passed.form === "tuple") return { en: ", and its arguments as `args`", "zh-cn": "，参数放进 `args`" };
  return { en: " and its arguments", "zh-cn": " 和它的参数" };
}

function resultOf(gives: HandOver["gives"], language: Language): LocalizedText {
  switch (gives) {
    case "nothing": {
      const nothing = language === "python" ? "`None`" : "`undefined`";
      return { en: `only its result, ${nothing}`, "zh-cn": `它的结果 ${nothing}` };
    }
    case "coroutine":
      return { en: "only its promise", "zh-cn": "它返回的 Promise" };
    default:
      return { en: "only its result, which is no function", "zh-cn": "它的结果，而那不是函数" };
  }
}

function takerOf(spawn: Spawn | null): LocalizedText {
  switch (spawn?.kind) {
    case "thread":
      return { en: "the thread", "zh-cn": "线程" };
    case "process":
      return { en: "the process", "zh-cn": "进程" };
    case "executor":
    case "executor-thread":
    case "executor-process":
      return { en: "the pool", "zh-cn": "线程池或进程池" };
    case "greenlet":
      return { en: "the greenlet", "zh-cn": "greenlet" };
    case "task":
      return { en: "the task", "zh-cn": "任务" };
    case "timer":
      return { en: "the timer", "zh-cn": "定时器" };
    case "worker":
    case "child-process":
      return { en: "the worker", "zh-cn": "worker" };
    default:
      return { en: "the callback", "zh-cn": "回调处" };
  }
}
