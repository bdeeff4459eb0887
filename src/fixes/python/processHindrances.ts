import type { Callable } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { pathOf, walkExpression } from "../../project/expressions.ts";
import { importedSymbol } from "../../project/symbols.ts";
import type { Hindrance } from "../rewrite.ts";

/** What keeps a function from being found by another process, by its name; null when it is found. */
export function functionHindrance({ bindings, callables, imports }: Module, callee: Expression): Hindrance | null {
  if (callee.kind === "callable") return lambda;
  const root = pathOf(callee)?.root;
  if (!root || root.binding === null) return unknown;
  const binding = bindings[root.binding];
  if (!binding) return unknown;
  if (binding.owner === 0 && binding.kind === "import") {
    const imported = imports.find((one) => one.binding === binding.id);
    return imported && /^itertools\b/.test(importedSymbol(imported).name) ? iterator : null;
  }
  if (root !== callee) return methodOf(root.name);
  if (binding.kind !== "function") return unknown;
  if (binding.owner !== 0) return nested(binding.name);
  const isGenerator = callables.some((one) => one.isGenerator && one.parent === 0 && one.name === binding.name);
  return isGenerator ? generator : null;
}

/** What keeps arguments from being sent to another process; null when nothing in the text does. */
export function argumentHindrance(callable: Callable, values: readonly Expression[]): Hindrance | null {
  for (const value of values) {
    for (const inner of walkExpression(callable, value)) {
      if (inner.kind === "callable") return lambda;
      if (inner.kind === "await" || (inner.kind === "collection" && inner.type === "generator")) return argument;
      if (inner.kind === "name" && /lock|queue|event|lambda|^self$/i.test(inner.name)) return argument;
    }
  }
  return null;
}

/** The function around the call cannot await. */
export const notAsynchronous: Hindrance = {
  reason: { en: "the function around it is not asynchronous", "zh-cn": "外层函数不是异步函数" },
};

/** Where `await` cannot stand: a generator expression, a decorator, a call that is awaited already. */
export const notAwaitable: Hindrance = {
  reason: { en: "nothing can be awaited at this place", "zh-cn": "此处不能使用 await" },
};

/** A file that starts its program when a process imports it. */
export const unguarded: Hindrance = {
  reason: {
    en: 'the file starts its work when it is imported, which every process does: put that under `if __name__ == "__main__":`',
    "zh-cn": '每个进程都会导入此文件，而导入时就会开始工作：请把启动代码放到 `if __name__ == "__main__":` 之下',
  },
};

/** Trio runs functions in threads only. */
export const withoutProcesses: Hindrance = {
  reason: {
    en: "Trio has no pool of processes of its own; the package trio-parallel has one",
    "zh-cn": "Trio 自身没有进程池，可使用 trio-parallel 包",
  },
};

/** What is handed over stands in a variable, or in an argument list that the text does not show. */
export const unknown: Hindrance = {
  reason: {
    en: "the text does not show a function that a process would find by its name",
    "zh-cn": "从代码中看不出进程能按名称找到的函数",
  },
};

const lambda: Hindrance = {
  reason: {
    en: "a process cannot be sent a function without a name: define it at the top of the module",
    "zh-cn": "匿名函数无法发送给进程：请在模块顶层定义它",
  },
};

const iterator: Hindrance = {
  reason: {
    en: "it gives an iterator, which computes where its elements are taken: move that loop into a function",
    "zh-cn": "它返回迭代器，取出元素时才计算：请把该循环移到一个函数中",
  },
};

const generator: Hindrance = {
  reason: {
    en: "the function is a generator, and what it gives cannot be sent back from a process",
    "zh-cn": "该函数是生成器，其结果无法从进程传回",
  },
};

const argument: Hindrance = {
  reason: {
    en: "a lock, a queue, a generator or the object itself is among the arguments, which cannot be pickled",
    "zh-cn": "参数中有锁、队列、生成器或对象自身，无法序列化",
  },
};

function nested(name: string): Hindrance {
  return {
    reason: {
      en: `\`${name}\` is defined inside a function, where a process does not find it: move it to the top of the module`,
      "zh-cn": `\`${name}\` 定义在函数内部，进程找不到它：请移到模块顶层`,
    },
  };
}

function methodOf(name: string): Hindrance {
  return {
    reason: {
      en: `it is a method, and all of \`${name}\` would be pickled with it: make it a function of the values that it needs`,
      "zh-cn": `它是方法，\`${name}\` 会被整个序列化：请改写成只接收所需值的函数`,
    },
  };
}
