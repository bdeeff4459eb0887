import type { Callable } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import type { IdleLoop } from "../../project/dataflow/idleLoops.ts";
import { snippetOf } from "../messageText.ts";

/** Where a loop spins decides whom it keeps waiting. */
type Where = "thread" | "coroutine" | "javascript";

/** What spins, whom it keeps from running, what to do; one line. */
export function messageOf(language: Language, text: string, callable: Callable, idle: IdleLoop): LocalizedText {
  const where = language === "ecmascript" ? "javascript" : isCoroutine(callable) ? "coroutine" : "thread";
  const { test } = idle.loop;
  const condition = test ? snippetOf(text, test, 36) : "";
  return texts[where][idle.until](condition);
}

const texts: Readonly<Record<Where, Readonly<Record<IdleLoop["until"], (condition: string) => LocalizedText>>>> = {
  thread: {
    clock: () => ({
      en: "This loop reads the clock at full speed until time is up and keeps a core and the GIL busy. Use `time.sleep()`.",
      "zh-cn": "该循环全速读取时钟直到时间结束，一直占用一个核心和 GIL。请使用 `time.sleep()`。",
    }),
    state: (condition) => ({
      en: `This loop asks \`${condition}\` at full speed and takes the GIL from the thread it waits for. Use an Event or \`join()\`.`,
      "zh-cn": `该循环全速询问 \`${condition}\`，并与它所等待的线程争抢 GIL。请使用 Event 或 \`join()\`。`,
    }),
    nothing: () => ({
      en: "This loop does nothing for ever and keeps a core and the GIL busy. Wait for what should end it: `join()`, `Event.wait()`.",
      "zh-cn": "该循环永远空转，一直占用一个核心和 GIL。请等待应当使它结束的对象：`join()`、`Event.wait()`。",
    }),
    sleep: asked,
  },
  coroutine: {
    clock: () => ({
      en: "This loop reads the clock until time is up, and no other coroutine runs meanwhile. Use `await asyncio.sleep()`.",
      "zh-cn": "该循环不断读取时钟直到时间结束，期间其他协程都无法运行。请使用 `await asyncio.sleep()`。",
    }),
    state: (condition) => ({
      en: `Nothing else runs on the event loop while this loop asks \`${condition}\`, so it may never change. Await an Event.`,
      "zh-cn": `该循环询问 \`${condition}\` 时，事件循环上没有别的代码能运行，它可能永远不变。请 await 一个 Event。`,
    }),
    nothing: () => ({
      en: "This loop never gives the event loop back, so no other coroutine runs any more. Use `await asyncio.Event().wait()`.",
      "zh-cn": "该循环永不交还事件循环，其他协程再也无法运行。请使用 `await asyncio.Event().wait()`。",
    }),
    sleep: asked,
  },
  javascript: {
    clock: () => ({
      en: "This loop reads the clock until time is up; no callback, timer or promise runs meanwhile. Await a timer instead.",
      "zh-cn": "该循环不断读取时钟直到时间结束，期间回调、定时器和 promise 都无法运行。请改为 await 一个定时器。",
    }),
    state: (condition) => ({
      en: `No callback runs on this thread while the loop asks \`${condition}\`, so nothing here can change it. Await an event.`,
      "zh-cn": `该循环询问 \`${condition}\` 时，本线程上没有回调能运行，因此没有代码能改变它。请 await 一个事件。`,
    }),
    nothing: () => ({
      en: "This loop never ends and never yields: no callback, timer or promise runs on this thread any more. Await an event.",
      "zh-cn": "该循环永不结束也不让出线程：回调、定时器和 promise 再也无法运行。请 await 一个事件。",
    }),
    sleep: asked,
  },
};

function asked(condition: string): LocalizedText {
  const isOpen = /^(?:True|1)?$/.test(condition);
  const looks = isOpen ? "its condition" : `\`${condition}\``;
  return {
    en: `\`time.sleep\` stops the event loop between two looks at ${looks}. Await an Event, or \`asyncio.sleep\`.`,
    "zh-cn": `每次查看${isOpen ? "条件" : ` ${looks} `}之间，\`time.sleep\` 都会停住事件循环。请 await 一个 Event 或 \`asyncio.sleep\`。`,
  };
}
