import {
  buildPackages,
  commandHashbang,
  commandPackages,
  type FileRole,
  fileRoleOf,
  servicePackages,
} from "../../knowledge/ecmascript/handlers/fileRoles.ts";
import { ecmascriptOffloads } from "../../knowledge/ecmascript/offload.ts";
import type { Callable } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { subexpressions, valuesOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { importedSymbol } from "../symbols.ts";

/** What only the code of a worker reads. Sources: nodejs.org/api/worker_threads, MDN (WorkerGlobalScope). */
const workerImports: ReadonlySet<string> = new Set(["worker_threads.parentPort", "worker_threads.workerData"]);
const workerMembers: ReadonlySet<string> = new Set(["worker_threads.parentPort.on", "worker_threads.parentPort.once"]);
const workerCalls: ReadonlySet<string> = new Set([
  "importScripts",
  "self.postMessage",
  "self.skipWaiting",
  ...ecmascriptOffloads.flatMap(({ name, passes }) => (passes === "methods" ? [name] : [])),
]);

/** What a module is for, by its path inside the workspace, its first line and what it calls while it starts. */
export function programRole(resolver: Resolver, path: string): FileRole | null {
  const { module } = resolver;
  const byPath = fileRoleOf(path);
  if (byPath !== null && !(byPath === "worker" && isService(module))) return byPath;
  if (module.imports.some((one) => !one.isTypeOnly && buildPackages.has(one.module))) return "build";
  const [start] = module.callables;
  if (isCommand(module) || (start && resolver.remember(startsAsCommand, start))) return "cli";
  return start && isWorker(resolver, start) ? "worker" : null;
}

function isService({ imports }: Module): boolean {
  return imports.some(({ module, isTypeOnly }) => !isTypeOnly && servicePackages.has(module));
}

function isCommand({ comments, imports }: Module): boolean {
  const [first] = comments;
  if (first?.start === 0 && commandHashbang.test(first.text)) return true;
  return imports.some(({ module, isTypeOnly }) => !isTypeOnly && commandPackages.has(module));
}

/** Whether a module reads the command line while it starts, or asks whether it was started itself: `require.main === module`. */
function startsAsCommand(_: Resolver, { operations }: Callable): boolean {
  return operations.some((operation) => valuesOf(operation).some(asksForCommand));
}

function asksForCommand(expression: Expression): boolean {
  if (isMember(expression, "process.argv") || isMember(expression, "require.main")) return true;
  return subexpressions(expression).some(asksForCommand);
}

function isMember(expression: Expression, name: string): boolean {
  if (expression.kind !== "member" || expression.object.kind !== "name") return false;
  return expression.object.binding === null && `${expression.object.name}.${expression.name}` === name;
}

function isWorker(resolver: Resolver, start: Callable): boolean {
  const { imports } = resolver.module;
  if (imports.some((imported) => workerImports.has(importedSymbol(imported).name))) return true;
  return resolver.remember(startsAsWorker, start);
}

function startsAsWorker(resolver: Resolver, { operations }: Callable): boolean {
  for (const operation of operations) {
    if (operation.kind === "bind" && operation.target.kind === "member") {
      const { object, name } = operation.target;
      if (name === "onmessage" && object.kind === "name" && object.name === "self" && object.binding === null)
        return true;
    }
    if (operation.kind !== "call") continue;
    const callee = resolver.meaningOf(operation.callee, { callable: 0, at: operation.id });
    if (callee?.kind === "symbol" && (workerCalls.has(callee.name) || workerMembers.has(callee.name))) return true;
  }
  return false;
}
