import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Argument } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { argumentOf, calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import type { Resolver } from "../../project/resolver.ts";

/** A place that copies the process with only one of its threads. */
export interface Fork {
  readonly callable: Callable;
  readonly call: CallOperation;
  readonly span: Span;
  /** `call` forks here, `hook` runs Python between fork and exec, `method` chooses fork for processes to come. */
  readonly kind: "call" | "hook" | "method";
  /** As it is written: `os.fork`, `preexec_fn`, `"fork"`. */
  readonly name: string;
  /** The argument that asks for it; null for a plain call. */
  readonly argument: Argument | null;
}

const forking: ReadonlySet<string> = new Set(["os.fork", "os.forkpty", "pty.fork"]);
const choosing: ReadonlySet<string> = new Set([
  "multiprocessing.get_context",
  "multiprocessing.set_start_method",
  "torch.multiprocessing.get_context",
  "torch.multiprocessing.set_start_method",
]);
const starting =
  /^(?:subprocess\.(?:Popen|run|call|check_call|check_output)|asyncio\.create_subprocess_(?:exec|shell))$/;

/** The forks of one callable, in order. */
export function forksOf(resolver: Resolver, callable: Callable): readonly Fork[] {
  return resolver.remember(findForks, callable);
}

function findForks(resolver: Resolver, callable: Callable): readonly Fork[] {
  return [...forksIn(resolver, callable)];
}

function* forksIn(resolver: Resolver, callable: Callable): Generator<Fork> {
  const calls = callsOf(callable);
  for (const call of calls) {
    const name = calledSymbol(resolver, callable, call);
    if (name === null) continue;
    if (forking.has(name)) {
      // Another program takes the place of the copy at once.
      const isReplaced = calls.some((other) =>
        /^os\.(?:exec|posix_spawn)/.test(calledSymbol(resolver, callable, other) ?? ""),
      );
      if (!isReplaced) yield { callable, call, span: call, kind: "call", name, argument: null };
    }
    const hook = starting.test(name) ? argumentOf(call, "preexec_fn", null) : null;
    if (hook && !(hook.value.kind === "literal" && hook.value.type === "none"))
      yield { callable, call, span: hook, kind: "hook", name: "preexec_fn", argument: hook };
    const method = choosing.has(name) ? argumentOf(call, "method", 0) : null;
    if (method?.value.kind === "literal" && method.value.value === "fork")
      yield { callable, call, span: call, kind: "method", name: "fork", argument: method };
  }
}
