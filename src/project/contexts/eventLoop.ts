import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { isNeverAwaited } from "./droppedCoroutines.ts";
import { ecmascriptContexts } from "./ecmascriptEventLoop.ts";
import type { EventLoopContexts } from "./eventLoopContext.ts";
import { functionsOnLoop } from "./pythonEventLoop.ts";
import { serverHooksOf } from "./serverHooks.ts";
import { isTestFile } from "./testFiles.ts";

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
  let hooks: ReadonlySet<CallableId> | null = null;
  return (callable) => {
    const { id, isAsync } = callable;
    onLoop ??= functionsOnLoop(resolver);
    if ((!isAsync && !onLoop.has(id)) || isNeverAwaited(resolver, callable)) return null;
    // While a server starts or stops, it serves nobody.
    hooks ??= serverHooksOf(resolver);
    return { confidence: isCommand || hooks.has(id) ? "likely" : "certain", isTest };
  };
}
