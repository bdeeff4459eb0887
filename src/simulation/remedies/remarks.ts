import type { LocalizedText } from "../../model/finding.ts";
import type { Remedy } from "../../model/remedy.ts";

const byHand: LocalizedText = { en: "No quick fix can be written here. ", "zh-cn": "此处无法自动修复。" };

function seenAs(en: string, chinese: string): LocalizedText {
  return { en: byHand.en + en, "zh-cn": byHand["zh-cn"] + chinese };
}

/** What is said of a program that shows the advice of a rule instead of a fix. */
export const remarks: Readonly<Record<Remedy, LocalizedText>> = {
  fix: { en: "", "zh-cn": "" },
  thread: seenAs(
    "This is the code with the call on another thread, awaited.",
    "这里显示的是把该调用移到另一个线程并等待其结果后的代码。",
  ),
  process: seenAs(
    "This is the code with the computing in another process or worker, awaited.",
    "这里显示的是把计算移到另一个进程或 worker 并等待其结果后的代码。",
  ),
  processes: seenAs("This is the code with processes in place of threads.", "这里显示的是用进程代替线程后的代码。"),
  "wait-after-loop": seenAs(
    "This is the code with the wait behind the loop.",
    "这里显示的是把等待移到循环之后的代码。",
  ),
  sleep: seenAs(
    "This is the code with a wait in place of the loop that asks.",
    "这里显示的是用等待代替反复询问的循环后的代码。",
  ),
  "patch-first": seenAs("This is the code with the patch first.", "这里显示的是先执行补丁的代码。"),
  direct: seenAs("This is the code with the work called directly.", "这里显示的是直接调用该工作的代码。"),
};
