import type { HandlerContext } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { ecmascriptContexts } from "./ecmascriptEventLoop.ts";
import { functionsOnLoop } from "./pythonEventLoop.ts";
import { isTestFile } from "./testFiles.ts";

/** An event loop that runs the body of a callable. */
export interface EventLoopContext {
  /** `likely` when the function may also run where nobody else needs the loop, in a command for example. */
  readonly confidence: "certain" | "likely";
  /** Why somebody calls the function; absent when it is just asynchronous. */
  readonly handler?: HandlerContext;
  /** The loop belongs to a test, which nobody else waits for. */
  readonly isTest: boolean;
}

/** Tells on which event loop a callable runs; null when the text does not show one. */
export type EventLoopContexts = (callable: Callable) => EventLoopContext | null;

/** The event loops of one module; `path` is that of its file inside the workspace, with `/`. */
export function createEventLoopContexts(resolver: Resolver, path: string): EventLoopContexts {
  const contexts =
    resolver.module.language === "python" ? pythonContexts(resolver, path) : ecmascriptContexts(resolver, path);
  return (callable) => contexts(runningCallable(resolver, callable));
}

/** A class body runs where the class statement stands. */
function runningCallable({ module }: Resolver, callable: Callable): Callable {
  let current = callable;
  while (current.kind === "class") {
    const outer = module.callables[current.parent ?? 0];
    if (!outer || outer === current) break;
    current = outer;
  }
  return current;
}

/** Folders of programs that serve nobody: commands, scripts, examples. Their loops often have one thing to do. */
const pythonCommand = /(?:^|\/)(?:cli|scripts?|bin|tools?|examples?|docs?|docs_src|benchmarks?|management\/commands)\//;

function pythonContexts(resolver: Resolver, path: string): EventLoopContexts {
  const isTest = isTestFile(path);
  const isCommand = pythonCommand.test(path);
  let onLoop: ReadonlySet<CallableId> | null = null;
  return ({ id, isAsync }) => {
    onLoop ??= functionsOnLoop(resolver);
    return isAsync || onLoop.has(id) ? { confidence: isCommand ? "likely" : "certain", isTest } : null;
  };
}
