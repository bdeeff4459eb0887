import type { Callable, LoopRegion } from "../../model/callable.ts";
import { calledSymbol, callsOf } from "../contexts/calls.ts";
import { isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";

/** Calls that change the directory of the whole process. Sources: nodejs.org/api/process, docs.python.org (os, contextlib), google.github.io/zx, shelljs. */
const changing: ReadonlySet<string> = new Set([
  "process.chdir",
  "zx.cd",
  "shelljs.cd",
  "shelljs.pushd",
  "os.chdir",
  "os.fchdir",
  "contextlib.chdir",
]);

/** Whether the rounds of a loop change the directory in which all of the process works, so that two of them would mix theirs up. */
export function changesDirectory(resolver: Resolver, callable: Callable, loop: LoopRegion): boolean {
  return callsOf(callable).some((call) => {
    if (!isInsideRegion(callable, call.region, loop.id)) return false;
    const name = calledSymbol(resolver, callable, call);
    // Scripts of zx have `cd` without importing it.
    return name !== null && (changing.has(name) || name === "cd");
  });
}
