import type { Callable, CallOperation } from "../../model/callable.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { usesUserInterface } from "../../project/contexts/pythonUserInterface.ts";
import type { LinkedTerm } from "../../project/effects/cost/linkedTerm.ts";
import { type CostVerdict, judgeCost } from "../../project/effects/costVerdict.ts";
import { targetRuntime } from "../../project/effects/targetRuntime.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";

/** A function that computes and is given to a thread. */
export interface ThreadedWork {
  readonly spawn: Spawn;
  /** Null when the function stands in another file. */
  readonly target: Callable | null;
  readonly term: LinkedTerm;
  readonly verdict: CostVerdict;
  /** `parallel` work is to be done sooner, `background` work beside something that must stay responsive. */
  readonly purpose: "parallel" | "background";
}

/** The computing functions that a callable gives to threads of CPython, in order. */
export function threadedWork(context: RuleContext, callable: Callable): ThreadedWork[] {
  const { module, project } = context;
  const spawns = project.spawnsOf(callable).filter(isThread);
  const found = spawns.flatMap((spawn) => {
    const target = spawn.runs?.kind === "callable" ? (module.callables[spawn.runs.callable] ?? null) : null;
    if (target && (isCompiled(target) || callsForeignCode(context, target))) return [];
    // What releases the GIL runs beside other threads.
    const term = project.costOfSpawn(spawn).terms.find(({ releasesGil }) => !releasesGil);
    const verdict = term ? judgeCost(term, targetRuntime(module, false), distance(term)) : null;
    if (!term || !verdict || verdict.confidence === "possible") return [];
    // A test brings its own data, which is small where nothing says how much of it there is.
    if (verdict.confidence !== "certain" && context.isTest) return [];
    if (verdict.confidence !== "certain" && target && waits(context, target)) return [];
    return [{ spawn, target, term, verdict }];
  });
  const isParallel = found.length > 1 || found.some(({ spawn }) => spawn.repetition !== "once");
  return found.map((work) => ({
    ...work,
    purpose: isParallel && !keepsResponsive(context, work.spawn) ? "parallel" : "background",
  }));
}

function isThread({ kind, runsOn, runs }: Spawn): boolean {
  return runsOn === "thread" && runs !== null && (kind === "thread" || kind === "executor-thread" || kind === "timer");
}

/** How many calls lie between what is handed over and the code that computes. */
function distance(term: LinkedTerm): number {
  let hops = -1;
  for (let inner = term.inner; inner; inner = inner.inner) hops++;
  return Math.max(0, hops);
}

/** A coroutine and a window hand work to a thread so that they stay responsive, which a thread does. */
function keepsResponsive({ project }: RuleContext, { callable, row }: Spawn): boolean {
  if (row?.isAwaited) return true;
  return project.eventLoopContext(callable) !== null || usesUserInterface(project.resolver);
}

/** Whether a function also waits, so that threads have their use. */
function waits({ project }: RuleContext, { id }: Callable): boolean {
  return project.blockingSites(id).length > 0;
}

const compilers = /^(?:numba|njit|jit|nogil|vectorize|guvectorize|cython|cfunc)$/;

/** Decorators of compilers to machine code, which may release the GIL: `@numba.njit(nogil=True)`. */
function isCompiled({ decorators }: Callable): boolean {
  return decorators.some((decorator) => {
    if (decorator.kind === "call") return true;
    const name = decorator.kind === "member" || decorator.kind === "name" ? decorator.name : "";
    return compilers.test(name);
  });
}

/** Libraries of `ctypes.PyDLL` hold the GIL, all others of ctypes release it; so does most of what works on whole arrays. */
const foreign =
  /^(?:ctypes\.(?:CDLL|cdll|WinDLL|windll|OleDLL|oledll)|cffi|numpy|scipy|torch|tensorflow|cv2|numexpr|polars)\b/;

function callsForeignCode({ project }: RuleContext, target: Callable): boolean {
  return callsOf(target).some((call: CallOperation) => {
    const name = calledSymbol(project.resolver, target, call);
    return name !== null && foreign.test(name);
  });
}
