import { fileRoleOf } from "../../knowledge/ecmascript/handlers/fileRoles.ts";
import type { HandlerContext } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { type HandlerContexts, handlerContexts } from "./ecmascriptHandlers.ts";
import { functionsOnLoop } from "./pythonEventLoop.ts";
import { isTestFile } from "./testFiles.ts";

/** An event loop that runs the body of a callable. */
export interface EventLoopContext {
  /** `likely` when the function may also run where nobody else needs the loop, in a command for example. */
  readonly confidence: "certain" | "likely";
  /** The loop belongs to a test, which nobody else waits for. */
  readonly isTest: boolean;
}

/** Tells on which event loop a callable runs; null when the text does not show one. */
export type EventLoopContexts = (callable: Callable) => EventLoopContext | null;

export function createEventLoopContexts(resolver: Resolver, uri: string): EventLoopContexts {
  const path = decodeURIComponent(uri.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, ""));
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

/** What serves people and requests must not wait; what builds, migrates or runs as a command may. */
function ecmascriptContexts(resolver: Resolver, path: string): EventLoopContexts {
  const role = fileRoleOf(path);
  if (role !== null && role !== "test") return () => null;
  const isTest = role === "test" || isTestFile(path);
  let handlers: HandlerContexts | null = null;
  return (callable) => {
    handlers ??= handlerContexts(resolver, path);
    const handled = handlers.get(callable.id);
    if (handled === "build") return null;
    if (handled) return { confidence: confidenceOf(handled), isTest };
    return callable.isAsync ? { confidence: "likely", isTest } : null;
  };
}

/** Emitters also serve commands, which have nothing else to do meanwhile. */
function confidenceOf(context: HandlerContext): EventLoopContext["confidence"] {
  return context === "event" ? "likely" : "certain";
}
