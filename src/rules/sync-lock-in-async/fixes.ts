import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { awaitAround, canAwait } from "../../fixes/python/awaiting.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { offloadCall } from "../../fixes/python/offload.ts";
import { removeUnusedImport } from "../../fixes/python/unusedImport.ts";
import type { Callable } from "../../model/callable.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import { type Use, usesOf } from "../../project/contexts/uses.ts";
import { pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { LockWait } from "./lockWaits.ts";
import { type Making, madeBy } from "./madeBy.ts";
import { type AsyncTwin, asyncTwins } from "./primitives.ts";

/**
 * Turns a primitive of threads into that of asyncio, where it is made and wherever it is used. Nothing when some use
 * is outside coroutines, hands it on, or has no counterpart: then threads may need it.
 */
export function asyncPrimitive(context: RuleContext, wait: LockWait): Fix[] {
  const { module, text, uri, project } = context;
  const twin = asyncTwins[wait.type];
  const made = madeBy(project.resolver, wait.callable, wait.receiver, wait.operation.id);
  if (!twin || !made || made.bind.annotation || asyncLibraryOf(module) !== "asyncio") return [];
  const uses = usesOf(module, made.subject).map((use) => useEdits(context, use, twin));
  if (!uses.every((edits) => edits !== null)) return [];
  const { callee } = made.call;
  const root = pathOf(callee)?.root;
  if (!root) return [];
  const [library = "", name = ""] = twin.name.split(".");
  const place = { callable: made.callable, offset: made.call.start };
  const { edits, reference } = ensureImport(module, text, place, { module: library, name });
  const unused = removeUnusedImport(module, text, root, callee, edits.length > 0);
  const all: TextEdit[] = [
    ...edits,
    ...(unused ? [unused] : []),
    { start: callee.start, end: callee.end, newText: reference },
    ...uses.flat(),
  ];
  const title = { en: `Use \`${twin.name}\``, "zh-cn": `使用 \`${twin.name}\`` };
  const applicability = isPrivate(context, made) ? "safe" : "unsafe";
  return [{ title, applicability, documents: [{ uri, edits: joinTouching(all) }] }];
}

/** `jobs.get()` → `await asyncio.to_thread(jobs.get)`. A condition can only be waited for by the thread that holds it. */
export function waitInThread({ module, text, uri, pythonVersion }: RuleContext, wait: LockWait): Fix[] {
  const { callable, operation: call, kind, type } = wait;
  if (call.kind !== "call" || kind !== "waits" || /\.Condition$/.test(type)) return [];
  const library = asyncLibraryOf(module);
  const rewrite = offloadCall({ module, text, callable, call, pythonVersion, library, isLazy: false });
  if (!rewrite) return [];
  const { edits, applicability } = rewrite;
  return [{ title: inThread, applicability, documents: [{ uri, edits }] }];
}

const inThread: LocalizedText = { en: "Wait in a thread", "zh-cn": "在线程中等待" };

/** The edits that one use needs; null when it cannot go on with the asynchronous primitive. */
function useEdits({ module, text, pythonVersion }: RuleContext, use: Use, twin: AsyncTwin): readonly TextEdit[] | null {
  const { callable, operation, expression } = use;
  if (!operation || !isCoroutine(callable)) return null;
  if (operation.kind === "evaluate" && operation.role === "context" && operation.value === expression) {
    return twin.isContext ? asyncWith(callable, use) : null;
  }
  if (operation.kind !== "call" || operation.callee.kind !== "member" || operation.callee.object !== expression) {
    return null;
  }
  const { callee, arguments: passed } = operation;
  if (twin.plain.includes(callee.name)) return [];
  const most = Object.hasOwn(twin.awaited, callee.name) ? twin.awaited[callee.name] : undefined;
  if (most === undefined || passed.length > most || passed.some(({ name, spread }) => name !== null || spread))
    return null;
  const place = { module, text, callable, call: operation, pythonVersion };
  return canAwait(place) ? awaitAround(place, operation, "", "") : null;
}

/** `with lock:` → `async with lock:`, when it is the only item. */
function asyncWith(callable: Callable, { expression }: Use): readonly TextEdit[] | null {
  const region = callable.regions.find(
    (one) => one.kind === "with" && one.items.some(({ value }) => value === expression),
  );
  if (region?.kind !== "with" || region.isAsync || region.items.length !== 1 || region.items[0]?.target) return null;
  return [insertAt(region.start, "async ")];
}

/**
 * Other files do not see a local variable, and do not use a field with an underscore. What a module makes serves the event
 * loops of all threads, and a primitive of asyncio only one loop.
 */
function isPrivate({ module }: RuleContext, { subject }: Making): boolean {
  if (subject.kind === "field") return subject.name.startsWith("_");
  const binding = module.bindings[subject.binding];
  return binding !== undefined && binding.owner !== 0;
}
