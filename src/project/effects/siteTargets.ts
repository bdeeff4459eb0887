import { concurrencyTable, findRow } from "../../knowledge/libraryTypes.ts";
import { deferringDecorators } from "../../knowledge/python/deferringDecorators.ts";
import { pythonOffloads } from "../../knowledge/python/offload.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import type { ClassReference, Entity, Linker } from "../linker.ts";
import type { Meaning } from "../meaning.ts";
import type { CallableSummary, CallSite } from "../summary/fileSummary.ts";
import type { Callers } from "./callers.ts";
import { isOffLoop } from "./eventLoopAnswers.ts";
import { type FunctionReference, keyOf } from "./functionReference.ts";

/** What a call site leads to. */
export interface SiteTarget {
  readonly entity: Entity;
  /** The function whose body runs when control passes the site; null for a library, a coroutine or a generator. */
  readonly body: FunctionReference | null;
  /** No event loop comes to the site. */
  readonly isOffLoop?: true;
}

/** Tells what the call sites of a function lead to; each is looked up once for each class of the object it runs on. */
export interface SiteTargets {
  /** The one object for a function, on objects of one class. */
  functionOf(reference: FunctionReference): FunctionReference;
  /** A function, as it runs on an object of the class that it was found on. */
  bodyOf(entity: Entity & { kind: "function" }): FunctionReference;
  of(caller: FunctionReference, site: CallSite): SiteTarget | null;
  /** The same for a call that stands nowhere in the text: nothing is kept of it. */
  find(caller: FunctionReference, site: CallSite): SiteTarget | null;
  /** Sites of a file are there no more. */
  forgetSites(file: string, sites: readonly CallSite[]): void;
}

/** What the sites of a file lead to: on any object, and on those of the classes that inherit their function. */
interface KnownSites {
  readonly onAny: Map<CallSite, SiteTarget | null>;
  readonly onReceivers: Map<string, Map<CallSite, SiteTarget | null>>;
}

/** Decorators of libraries that send the function to another thread, or let it run later. */
const wrappers: Readonly<Record<string, true>> = {
  ...deferringDecorators,
  ...Object.fromEntries(pythonOffloads.flatMap(({ name, isWrapper }) => (isWrapper ? [[name, true] as const] : []))),
};

/** Decorators under which what a call gives is awaited or not as without them. */
const kindKeepers: ReadonlySet<string> = new Set(["staticmethod", "classmethod"]);

/** What the calls of all files lead to, each found once; `callers` is told of it. */
export function createSiteTargets(linker: Linker, callers: Callers | null): SiteTargets {
  const known = new Map<string, KnownSites>();
  const functions = new Map<string, FunctionReference[]>();
  const inherited = new Map<string, FunctionReference>();

  function find(caller: FunctionReference, site: CallSite): SiteTarget | null {
    if (!callers) return compute(caller, site);
    const target = callers.during(caller, () => compute(caller, site));
    if (target?.body) callers.add(target.body, caller);
    return target;
  }

  function compute(caller: FunctionReference, site: CallSite): SiteTarget | null {
    const target = targetOf(caller, site);
    return target && isOffLoop(linker, caller.file, site) ? { ...target, isOffLoop: true } : target;
  }

  function targetOf(caller: FunctionReference, site: CallSite): SiteTarget | null {
    const entity = entityOf(caller, site);
    if (!entity) return null;
    const started = linker.calledBy(entity);
    if (started?.kind !== "function") return { entity: started ?? entity, body: null };
    const summary = linker.callable(started);
    const runs =
      summary &&
      runsAtOnce(summary, site) &&
      !summary.decorators.some((one) => (site.isAwaited && !keepsKind(one)) || defers(started.file, one));
    return { entity, body: runs ? methodOn(receiverOf(caller, site, started), started) : null };
  }

  function entityOf({ file, receiver }: FunctionReference, site: CallSite): Entity | null {
    const override =
      receiver && site.receiver?.kind === "own"
        ? linker.memberOf({ kind: "object", ...receiver }, site.receiver.method)
        : null;
    return override ?? linker.entityOf(file, site.callee);
  }

  function receiverOf(
    caller: FunctionReference,
    { receiver }: CallSite,
    { on }: Entity & { kind: "function" },
  ): ClassReference | null {
    if (!receiver) return on ?? null;
    if (receiver.kind === "object") return { file: caller.file, class: receiver.class };
    if (caller.receiver) return caller.receiver;
    const owner = linker.callable(caller)?.class ?? null;
    return owner === null ? null : { file: caller.file, class: owner };
  }

  /** A method runs on an object of its own class unless another one is named. */
  function methodOn(receiver: ClassReference | null, method: FunctionReference): FunctionReference {
    const { file, callable } = method;
    const owner = receiver && (linker.callable(method)?.class ?? null);
    const isOwn = receiver === null || owner === null || (receiver.file === file && receiver.class === owner);
    return functionOf(isOwn ? { file, callable } : { file, callable, receiver });
  }

  function functionOf({ file, callable, receiver }: FunctionReference): FunctionReference {
    if (receiver) {
      const reference = { file, callable, receiver };
      return getOrCreate(inherited, keyOf(reference), () => reference);
    }
    const ofFile = getOrCreate(functions, file, () => []);
    ofFile[callable] ??= { file, callable };
    return ofFile[callable];
  }

  /** Whether a decorator makes a call return before the function runs: it offloads it, or wraps it in a coroutine. */
  function defers(file: string, decorator: Meaning | null): boolean {
    const entity = decorator && linker.entityOf(file, decorator);
    if (entity?.kind === "library") return findRow(concurrencyTable("python"), wrappers, entity.name) !== null;
    const wrapped = entity?.kind === "function" ? linker.resultOf(entity) : null;
    return wrapped?.kind === "function" && (linker.callable(wrapped)?.isAsync ?? false);
  }

  function knownSites({ file, receiver }: FunctionReference, site: CallSite): Map<CallSite, SiteTarget | null> {
    const ofFile = getOrCreate(known, file, () => ({ onAny: new Map(), onReceivers: new Map() }));
    // Whatever does not ask for the object leads to the same place on all of them.
    if (!receiver || !site.receiver || site.receiver.kind === "object") return ofFile.onAny;
    return getOrCreate(ofFile.onReceivers, `${receiver.class}@${receiver.file}`, () => new Map());
  }

  return {
    functionOf,
    bodyOf: (entity) => methodOn(entity.on ?? null, entity),
    of(caller, site) {
      const targets = knownSites(caller, site);
      const found = targets.get(site);
      if (found !== undefined) return found;
      const target = find(caller, site);
      targets.set(site, target);
      return target;
    },
    find,
    forgetSites(file, sites) {
      const ofFile = known.get(file);
      if (!ofFile) return;
      for (const targets of [ofFile.onAny, ...ofFile.onReceivers.values()]) {
        for (const site of sites) targets.delete(site);
      }
    },
  };
}

/** A call of a coroutine function or a generator makes an object and runs nothing yet, unless all of it is taken here. */
function runsAtOnce(callee: CallableSummary, site: CallSite): boolean {
  if (callee.isAsync) return false;
  if (site.form === "iterate") return callee.isGenerator;
  if (callee.isGenerator)
    return site.isConsumed === true || (site.form === "enter" && callee.decorators.some(isContextManager));
  // A method `__enter__` runs; a function that makes some other manager has run at its call already.
  if (site.form === "enter") return /\.__(?:enter|exit)__$/.test(callee.name);
  return site.form !== "attribute" || callee.kind === "getter";
}

/** A plain function that is awaited has become something else by a decorator, unless the decorator is one of these. */
function keepsKind(decorator: Meaning | null): boolean {
  return decorator?.kind === "symbol" && decorator.module === null && kindKeepers.has(decorator.name);
}

function isContextManager(decorator: Meaning | null): boolean {
  return decorator?.kind === "symbol" && decorator.name === "contextlib.contextmanager";
}
