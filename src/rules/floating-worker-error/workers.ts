import type { Callable, CallOperation, Target } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { type Subject, type Use, usesOf } from "../../project/contexts/uses.ts";
import { callOf, pathOf, subexpressions, valuesOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";
import { elementUses, listMadeBy } from "./workerLists.ts";

/** A worker or child process of whose failure nobody is told. */
export interface FloatingWorker {
  readonly callable: Callable;
  readonly call: CallOperation;
  readonly kind: "thread" | "process" | "web";
  /** Where the value is kept; null when it is dropped. */
  readonly target: Target | null;
  readonly confidence: Confidence;
}

/** What starts a worker that tells of its failure by an `error` event. `exec` and `execFile` tell their callback. */
const starters: Readonly<Record<string, FloatingWorker["kind"]>> = {
  "worker_threads.Worker": "thread",
  "child_process.spawn": "process",
  "child_process.fork": "process",
  Worker: "web",
};

const adding: ReadonlySet<string> = new Set(
  "on once addListener prependListener prependOnceListener addEventListener".split(" "),
);

/** The workers that one callable starts and that never get a listener for `error` in this module. */
export function* floatingWorkers(resolver: Resolver, callable: Callable): Generator<FloatingWorker> {
  for (const { call, name, kind } of resolver.remember(startsIn, callable)) {
    const found = isSureToStart(call) ? null : floating(resolver.module, callable, call);
    if (found)
      yield { callable, call, kind, ...found, ...(name === "child_process.fork" ? { confidence: "likely" } : {}) };
  }
}

interface Start extends Pick<FloatingWorker, "call" | "kind"> {
  readonly name: string;
}

/** The workers and child processes that a callable starts. */
function startsIn(resolver: Resolver, callable: Callable): readonly Start[] {
  return callsOf(callable).flatMap((call) => {
    const name = calledSymbol(resolver, callable, call);
    const kind = name !== null && Object.hasOwn(starters, name) ? starters[name] : undefined;
    return name !== null && kind && call.isNew === (kind !== "process") ? [{ call, name, kind }] : [];
  });
}

/** The program is there because it is running, or it is a shell, which tells by its exit status what it did not find. */
function isSureToStart({ arguments: given }: CallOperation): boolean {
  const path = given[0] && pathOf(given[0].value);
  if (path && `${path.root.name}${path.path}` === "process.execPath") return true;
  return given.some(
    ({ value }) =>
      value.kind === "collection" &&
      value.elements.some(
        ({ key, value: option }) =>
          key?.kind === "literal" && key.value === "shell" && option.kind === "literal" && option.value !== false,
      ),
  );
}

function floating(
  module: Module,
  callable: Callable,
  call: CallOperation,
): Pick<FloatingWorker, "target" | "confidence"> | null {
  const last = endOfChain(callable, call);
  if (last === null) return null;
  const place = placeOf(callable, last);
  if (place === null) return last === call && isOfSilentList(module, callable, call) ? inList : null;
  if (place === "dropped") return { target: null, confidence: "certain" };
  const subject = subjectOf(module, place);
  if (!subject || !usesOf(module, subject).every(isHarmless)) return null;
  const isShared = subject.kind === "field" && !/^[#_]/.test(subject.name);
  return { target: place, confidence: isShared ? "likely" : "certain" };
}

const inList = { target: null, confidence: "certain" } as const;

/**
 * `files.map((file) => new Worker(file))`, when all that happens to the list can be seen, and no element of it gets a listener.
 */
function isOfSilentList(module: Module, callable: Callable, call: CallOperation): boolean {
  const made = listMadeBy(module, callable, call);
  const place = made && placeOf(made.outer, made.call);
  if (place === "dropped") return true;
  const subject = place && subjectOf(module, place);
  if (subject?.kind !== "variable") return false;
  return elementUses(module, subject)?.every(isHarmless) ?? false;
}

/** The last call of `spawn(…).on("exit", …).on("data", …)`; null when one of them may listen for `error`. */
function endOfChain(callable: Callable, call: CallOperation): CallOperation | null {
  let last = call;
  for (const next of callsOf(callable)) {
    if (next.callee.kind !== "member" || callOf(callable, next.callee.object) !== last) continue;
    if (!adding.has(next.callee.name)) return /^(?:unref|ref)$/.test(next.callee.name) ? last : null;
    if (mayBeError(next)) return null;
    last = next;
  }
  return last;
}

function mayBeError({ arguments: [event] }: CallOperation): boolean {
  return event?.value.kind !== "literal" || event.value.value === "error";
}

/** Where the result of a call goes: to a variable or a field, nowhere, or, for null, to somebody else. */
function placeOf(callable: Callable, call: CallOperation): Target | "dropped" | null {
  for (const operation of callable.operations) {
    if (operation.kind === "bind" && callOf(callable, operation.value) === call) return operation.target;
    if (operation.kind === "evaluate" && operation.role === "statement" && callOf(callable, operation.value) === call)
      return "dropped";
    if (operation !== call && valuesOf(operation).some((value) => holds(callable, value, call))) {
      const isReceiver = operation.kind === "call" && operation.callee.kind === "member";
      return isReceiver && /^(?:un)?ref$/.test(operation.callee.name) ? "dropped" : null;
    }
  }
  return null;
}

function holds(callable: Callable, value: Parameters<typeof subexpressions>[0], call: CallOperation): boolean {
  if (callOf(callable, value) === call) return true;
  return subexpressions(value).some((inner) => holds(callable, inner, call));
}

function subjectOf(module: Module, target: Target): Subject | null {
  if (target.kind === "member") return { kind: "field", name: target.name };
  if (target.kind !== "name" || target.binding === null) return null;
  const isExported = module.exports.some(({ binding }) => binding === target.binding);
  return isExported ? null : { kind: "variable", binding: target.binding };
}

/** A use that neither listens for errors nor gives the value to somebody who might. */
function isHarmless({ operation, expression, around }: Use): boolean {
  if (!operation) return false;
  if (around === null) {
    if (operation.kind === "bind" && operation.target.kind === "member" && operation.target.object === expression)
      return operation.target.name !== "onerror";
    return operation.kind === "evaluate" && operation.role === "test";
  }
  if (around.kind === "operator") return /^(?:!|[!=]==?)$/.test(around.operator);
  if (around.kind !== "member" || around.object !== expression) return false;
  if (operation.kind !== "call" || operation.callee !== around) return !adding.has(around.name);
  return !adding.has(around.name) || !mayBeError(operation);
}
