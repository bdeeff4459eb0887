import type { ConcurrencyTable, HandleType } from "../../knowledge/concurrencyTable.ts";
import { concurrencyTable, findMember, handleTypeOf } from "../../knowledge/libraryTypes.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { ClassId, Expression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import type { Language } from "../../model/module.ts";
import { lastNameOf } from "../expressions.ts";
import { isDeferred, type Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";

/** A call that makes a handle. */
export interface Creation {
  readonly call: CallOperation;
  readonly type: HandleType;
  readonly confidence: Confidence;
  /** The work runs from here on, without another call. */
  readonly isStarted: boolean;
}

/** What stands for a handle although nothing but its use says so: `start()` and `join()` on the same value. */
const unknownThread: HandleType = {
  kind: "thread",
  startedBy: ["start"],
  waitedBy: [{ name: "join", timeoutPosition: 0, isAsync: false }],
  isAwaitable: false,
  doneEvents: [],
  isBridge: false,
};

/** `submit(…).result()` is the protocol of executors, whoever made the executor. */
const unknownFuture: HandleType = {
  kind: "future",
  startedBy: [],
  waitedBy: [{ name: "result", timeoutPosition: 0, isAsync: false }],
  isAwaitable: false,
  doneEvents: [],
  isBridge: false,
};

/** A value that announces its `exit` is a process or a worker, whoever wraps it. */
const unknownWorker: HandleType = {
  kind: "worker",
  startedBy: [],
  waitedBy: [],
  isAwaitable: false,
  doneEvents: ["exit"],
  isBridge: false,
};

const knownWaitMethods = new WeakMap<ConcurrencyTable, ReadonlySet<string>>();

/** The names of the methods by which handles of whatever type are waited for. */
export function waitMethods(table: ConcurrencyTable): ReadonlySet<string> {
  return getOrCreate(knownWaitMethods, table, () => {
    const types = [...Object.values(table.handles), unknownThread, unknownFuture, unknownWorker];
    return new Set(types.flatMap(({ waitedBy }) => waitedBy.map(({ name }) => name)));
  });
}

/** What a call makes, when that is work in flight; `awaited` tells that the value is the call's awaited result. */
export function creationOf(resolver: Resolver, callable: Callable, call: CallOperation): Creation | null {
  const created = createdMeaning(resolver, callable, call);
  const result = created && isDeferred(created) ? null : created;
  if (result?.kind === "instance") return libraryCreation(resolver, callable, call, result.type);
  if (result?.kind === "object") return localCreation(resolver, call, result.class);
  return result === null ? unknownCreation(resolver, callable, call) : null;
}

function createdMeaning(resolver: Resolver, callable: Callable, call: CallOperation): Meaning | null {
  const { start, end } = call;
  const made: Expression = { kind: "call", operation: call.id, start, end };
  const place = { callable: callable.id, at: call.id };
  const value: Expression = call.isAwaited ? { kind: "await", value: made, start, end } : made;
  return resolver.meaningOf(value, place) ?? (call.isAwaited ? resolver.resultOf(callable, call) : null);
}

function libraryCreation(resolver: Resolver, callable: Callable, call: CallOperation, name: string): Creation | null {
  const type = handleTypeOf(resolver.table, name);
  if (!type) return isUndescribed(resolver, name) ? unknownCreation(resolver, callable, call) : null;
  const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  const isConstructor = callee?.kind === "symbol" && callee.name === name;
  const isReturnedByHelper = callee?.kind === "callable";
  const isStarted = type.startedBy.length === 0 || (!isConstructor && !isReturnedByHelper);
  return { call, type, confidence: type.isBridge ? "possible" : "certain", isStarted };
}

/** A class of this module that extends a library's, such as a subclass of `Thread`. */
function localCreation(resolver: Resolver, call: CallOperation, id: ClassId): Creation | null {
  const bases = resolver.classes.libraryBasesOf(id);
  for (const base of bases) {
    const type = handleTypeOf(resolver.table, base);
    if (type)
      return {
        call,
        type,
        confidence: "certain",
        isStarted: type.startedBy.length === 0 || startsItself(resolver, id),
      };
  }
  // A base from another file may be a thread; one that is known here and is none is none.
  const mayBeThread = bases.some((base) => isUndescribed(resolver, base));
  return mayBeThread ? { call, type: unknownThread, confidence: "likely", isStarted: false } : null;
}

/** `self.start()` in `__init__` starts the work as soon as the object is made. */
function startsItself(resolver: Resolver, id: ClassId): boolean {
  const init = resolver.classes.methodOf(id, "__init__");
  const callable = init === null ? undefined : resolver.module.callables[init];
  return (
    callable?.operations.some((operation) => {
      if (operation.kind !== "call" || operation.callee.kind !== "member" || operation.callee.name !== "start")
        return false;
      const { object } = operation.callee;
      return object.kind === "name" && object.binding !== null && object.binding === callable.parameters[0]?.binding;
    }) ?? false
  );
}

function unknownCreation(resolver: Resolver, callable: Callable, call: CallOperation): Creation | null {
  const likely = (type: HandleType): Creation => ({
    call,
    type,
    confidence: "likely",
    isStarted: type.startedBy.length === 0,
  });
  if (resolver.module.language === "ecmascript") return call.isNew ? likely(unknownWorker) : null;
  if (call.isAwaited) return null;
  const { callee } = call;
  if (callee.kind === "member" && callee.name === "submit") {
    const receiver = resolver.meaningOf(callee.object, { callable: callable.id, at: call.id });
    return (receiver === null || isDeferred(receiver)) && call.arguments.length > 0 ? likely(unknownFuture) : null;
  }
  return /^[A-Z]/.test(lastNameOf(callee)) ? likely(unknownThread) : null;
}

/** The classes of what library calls give. */
const givenClasses: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set(Object.values(concurrencyTable("python").returns)),
  ecmascript: new Set(Object.values(concurrencyTable("ecmascript").returns)),
};

/** Whether the tables say nothing at all about a library class: it may be anything. */
function isUndescribed({ table }: Resolver, name: string): boolean {
  if (Object.hasOwn(table.bases, name) || Object.hasOwn(table.scopes, name)) return false;
  return !givenClasses[table.language].has(name) && findMember(table, table.runs, name, "apply") === null;
}
