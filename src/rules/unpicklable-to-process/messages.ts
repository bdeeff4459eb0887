import type { LocalizedText } from "../../model/finding.ts";
import { snippetOf } from "../messageText.ts";
import type { Unpicklable } from "./unpicklable.ts";

/** What cannot be sent, why, what to do; one line. */
export function messageOf(
  text: string,
  kind: "process" | "executor-process",
  { expression, kind: fault, name }: Unpicklable,
): LocalizedText {
  const value = snippetOf(text, expression, 24);
  const where = whereTo(kind);
  switch (fault) {
    case "lambda":
      return {
        en: `\`${value}\` has no name that pickle could send to ${where.en}. Give it one: \`def\` on module level.`,
        "zh-cn": `\`${value}\` 没有名字，pickle 无法把它发送给${where["zh-cn"]}。请在模块顶层用 \`def\` 定义。`,
      };
    case "local":
      return {
        en: `\`${value}\` is local to a function, so pickle cannot send it to ${where.en}. Move it to module level.`,
        "zh-cn": `\`${value}\` 是函数内部的局部函数，pickle 无法把它发送给${where["zh-cn"]}。请移到模块顶层。`,
      };
    case "method":
      return {
        en: `\`${value}\` takes its object along to ${where.en}, and \`${name}\` of that cannot be pickled. Use a function on module level.`,
        "zh-cn": `\`${value}\` 会把整个对象带给${where["zh-cn"]}，而其中的 \`${name}\` 无法 pickle。请改用模块顶层的函数。`,
      };
    case "generator":
      return {
        en: `\`${value}\` is a generator, which pickle cannot send to ${where.en}. Make it a list.`,
        "zh-cn": `\`${value}\` 是生成器，pickle 无法把它发送给${where["zh-cn"]}。请改成列表。`,
      };
    case "inherited":
      return {
        en: `A \`${name}\` can only be inherited: sending it to ${where.en} raises \`RuntimeError\`. Use \`initializer\` or a \`Manager()\`.`,
        "zh-cn": `\`${name}\` 只能继承，发送给${where["zh-cn"]}会抛出 \`RuntimeError\`。请通过 \`initializer\` 传入，或使用 \`Manager()\`。`,
      };
    case "value":
      return {
        en: `\`${value}\` is a \`${name}\`, which belongs to this process: pickle refuses to send it to ${where.en}.`,
        "zh-cn": `\`${value}\` 是 \`${name}\`，只属于当前进程，pickle 拒绝把它发送给${where["zh-cn"]}。`,
      };
  }
}

function whereTo(kind: "process" | "executor-process"): LocalizedText {
  return kind === "process"
    ? { en: "a process that is not forked", "zh-cn": "不是 fork 出来的进程" }
    : { en: "a pool of processes", "zh-cn": "进程池" };
}
