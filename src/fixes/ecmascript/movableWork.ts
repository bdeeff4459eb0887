import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Import, Module } from "../../model/module.ts";
import { contains } from "../../model/span.ts";
import { namesRead, walkExpression } from "../../project/expressions.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { Resolver } from "../../project/resolver.ts";
import { type Hindrance, isHindrance } from "../rewrite.ts";

/** A function that can run in a worker: one of the file, or a method, that needs nothing but its arguments, or one of another file. */
export type MovableWork =
  | { readonly kind: "own"; readonly name: string; readonly binding: number; readonly work: Callable }
  | { readonly kind: "method"; readonly name: string; readonly work: Callable }
  | { readonly kind: "imported"; readonly name: string; readonly imported: Import };

/** What is called there, if a worker can do it with the same arguments; else why not. */
export function movableWork(
  { module, resolver, text }: { readonly module: Module; readonly resolver: Resolver; readonly text: string },
  callable: Callable,
  call: CallOperation,
): MovableWork | Hindrance {
  const { callee } = call;
  const isName = callee.kind === "name" && callee.binding !== null;
  if (callee.start !== call.start || (!isName && callee.kind !== "member")) return unknownWork;
  const work = isName
    ? calledWork(module, resolver, callable, call, callee.binding as number)
    : calledMethod(module, text, resolver.meaningOf(callee, { callable: callable.id, at: call.id }));
  if (isHindrance(work)) return work;
  return call.arguments.every(({ value }) => isCloneable(callable, value)) ? work : uncloneable;
}

/** What stands in the way of all workers. */
function calledWork(
  module: Module,
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  binding: number,
): MovableWork | Hindrance {
  const imported = module.imports.find((one) => one.binding === binding);
  if (imported) {
    const isOwnFile = imported.module.startsWith(".") && imported.callable === 0 && imported.form !== "dynamic";
    if (!isOwnFile || imported.name === null || imported.name === "*") return ofLibrary;
    return { kind: "imported", name: module.bindings[binding]?.name ?? imported.name, imported };
  }
  const meaning = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  const work = meaning?.kind === "callable" ? module.callables[meaning.callable] : undefined;
  if (!work || work.isAsync || work.isGenerator || work.kind !== "function") return unknownWork;
  const foreign = foreignName(module, work);
  return foreign === null ? { kind: "own", name: work.name, binding, work } : reads(module, work.name, foreign);
}

/** A private method that reads nothing of its object: nobody else can call it, so that it may become a function elsewhere. */
function calledMethod(module: Module, text: string, meaning: Meaning | null): MovableWork | Hindrance {
  const work = meaning?.kind === "callable" ? module.callables[meaning.callable] : undefined;
  if (!work?.nameSpan || work.kind !== "method" || work.isAsync || work.isGenerator) return ofObject;
  const written = text.slice(work.nameSpan.start, work.nameSpan.end);
  const isPrivate = written.startsWith("#") || /\bprivate\b/.test(text.slice(work.start, work.nameSpan.start));
  const foreign = foreignName(module, work);
  if (foreign === "this" || foreign === "super") return ofObject;
  if (foreign !== null) return reads(module, work.name, foreign);
  const uses = text.split(new RegExp(`(?<![\\w$#])${written.replaceAll("$", "\\$")}(?![\\w$])`)).length - 1;
  if (!isPrivate || work.decorators.length > 0 || uses !== 2) return calledByOthers;
  return { kind: "method", name: written.replace(/^#/, ""), work };
}

/** Globals that workers have, too, and that compute. */
const portable = new Set(
  `Math JSON Number String Boolean Array Object Map Set WeakMap WeakSet Symbol BigInt Date RegExp Error TypeError RangeError
   Promise Infinity NaN undefined isNaN isFinite parseInt parseFloat Uint8Array Uint8ClampedArray Uint16Array Uint32Array
   Int8Array Int16Array Int32Array Float32Array Float64Array ArrayBuffer DataView structuredClone console`.split(/\s+/),
);

/** A name that a function reads and that its text alone does not explain; null when it reads parameters, own variables and built-ins. */
function foreignName(module: Module, work: Callable): string | null {
  const inside = module.callables.filter((one) => contains(work, one));
  const owners = new Set(inside.map(({ id }) => id));
  for (const callable of inside) {
    for (const operation of callable.operations) {
      for (const { name, binding } of namesRead(callable, operation)) {
        if (binding === null ? !portable.has(name) : !isOwn(module, binding, owners, work)) return name;
      }
    }
  }
  return null;
}

function isOwn({ bindings }: Module, id: number, owners: ReadonlySet<number>, work: Callable): boolean {
  const binding = bindings[id];
  return binding !== undefined && (owners.has(binding.owner) || binding.name === work.name);
}

/** What handlers are given and no worker can be sent: the request, the response, an element of the page. */
const bound = /^(?:req|request|res|response|reply|ctx|context|event|this|socket|element)$/;

function isCloneable(callable: Callable, value: Expression): boolean {
  if (value.kind === "name" && bound.test(value.name)) return false;
  return ![...walkExpression(callable, value)].some(({ kind }) => kind === "callable" || kind === "class");
}

const ofObject: Hindrance = {
  reason: {
    en: "it is a method, and a worker does not have its object: put the work into a function of the values that it needs",
    "zh-cn": "它是方法，而 worker 中没有它的对象：请把工作放进只接收所需值的函数",
  },
};

const calledByOthers: Hindrance = {
  reason: {
    en: "it is a method that others may call: it needs nothing of its object, so make it a function of the file",
    "zh-cn": "它是方法，其他代码也可能调用；它不需要对象中的任何内容，请改写为文件中的函数",
  },
};

const ofLibrary: Hindrance = {
  reason: {
    en: "the function belongs to a package: put the call and what it needs into a function of a file of your own",
    "zh-cn": "该函数属于软件包：请把调用及其所需的内容放进自己文件中的函数",
  },
};

const unknownWork: Hindrance = {
  reason: {
    en: "the text does not show a plain function that a worker could run",
    "zh-cn": "从代码中看不出可由 worker 运行的普通函数",
  },
};

const uncloneable: Hindrance = {
  reason: {
    en: "a function, a request or an element of the page among the arguments cannot be sent to a worker",
    "zh-cn": "参数中有函数、请求对象或页面元素，无法发送给 worker",
  },
};

function reads({ imports, bindings }: Module, work: string, name: string): Hindrance {
  const isImported = imports.some(({ binding, callable }) => callable === 0 && bindings[binding ?? -1]?.name === name);
  if (isImported) {
    return {
      reason: {
        en: `\`${work}\` needs \`${name}\`, which this file imports: put it into a file of its own, with the import`,
        "zh-cn": `\`${work}\` 需要此文件导入的 \`${name}\`：请连同该导入一起放进单独的文件`,
      },
    };
  }
  return {
    reason: {
      en: `\`${work}\` reads \`${name}\` of this file, which a worker does not have: give it as an argument`,
      "zh-cn": `\`${work}\` 读取了此文件中的 \`${name}\`，而 worker 中没有它：请作为参数传入`,
    },
  };
}

/** The function around a call that cannot await. */
export const cannotAwait: Hindrance = {
  reason: { en: "the result cannot be awaited at this place", "zh-cn": "此处不能用 await 等待结果" },
};
