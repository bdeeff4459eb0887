import type { NameExpression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { pathOf } from "../../project/expressions.ts";
import { isClassName } from "../../project/values.ts";
import { hasComment } from "../codeAround.ts";
import { joinTouching } from "../edits.ts";
import type { Rewrite } from "../rewrite.ts";
import { awaitAround, calleeEnd, canAwait, type PythonCall } from "./awaiting.ts";
import { ensureImport } from "./imports.ts";
import { removeUnusedImport } from "./unusedImport.ts";

/** A blocking call with an asynchronous one that takes the same arguments. */
export interface CallWithTwin extends PythonCall {
  /** What blocks, dotted: "time.sleep". */
  readonly name: string;
  /** Dotted: "asyncio.sleep". */
  readonly twin: string;
}

/** The twins that differ from the blocking call in nothing but that others run meanwhile. */
const equivalentTwins: ReadonlySet<string> = new Set(["asyncio.sleep", "trio.sleep", "anyio.sleep"]);

/** Whether a blocking method has a twin on the same object: `get` and `aget` of a Django manager. */
export function isMethodTwin(name: string, twin: string): boolean {
  const owner = name.slice(0, name.lastIndexOf("."));
  return isClassName(owner) && twin.slice(0, twin.lastIndexOf(".")) === owner;
}

/**
 * `time.sleep(1)` → `await asyncio.sleep(1)`. An import that nothing uses any more goes with it, since linters would
 * report it. Null where nothing can be awaited.
 */
export function callTwin(input: CallWithTwin): Rewrite | null {
  const { module, text, callable, call, name, twin } = input;
  if (isMethodTwin(name, twin)) return methodTwin(input);
  const dot = twin.lastIndexOf(".");
  if (call.argumentsSpan === null || dot < 0 || !canAwait(input)) return null;
  const callee = { start: call.start, end: calleeEnd(text, call, call.argumentsSpan.start) };
  const root = pathOf(call.callee)?.root;
  if (!root || !isNamedAsImported(module, root) || hasComment(module, callee)) return null;
  const wanted = { module: twin.slice(0, dot), name: twin.slice(dot + 1) };
  const { edits, reference } = ensureImport(module, text, { callable, offset: call.start }, wanted);
  const isStillUsed = reference.split(".")[0] === root.name;
  const removed = isStillUsed ? null : removeUnusedImport(module, text, root, callee, edits.length > 0);
  return {
    edits: joinTouching([
      ...edits,
      ...(removed ? [removed] : []),
      ...awaitAround(input, call, reference, ""),
      { ...callee, newText: "" },
    ]),
    applicability: equivalentTwins.has(twin) ? "safe" : "unsafe",
  };
}

/** Behind a variable there may be `partial(time.sleep, 1)`, whose arguments are not those of the call. */
function isNamedAsImported({ bindings }: Module, { binding }: NameExpression): boolean {
  return binding === null || bindings[binding]?.kind === "import";
}

/** `Product.objects.get(pk=1)` → `await Product.objects.aget(pk=1)`. */
function methodTwin(input: CallWithTwin): Rewrite | null {
  const { call, name, twin } = input;
  const { callee } = call;
  const isPlain = callee.kind === "member" && callee.name === name.slice(name.lastIndexOf(".") + 1);
  if (!isPlain || call.argumentsSpan === null || !canAwait(input)) return null;
  const { start, end } = callee.nameSpan;
  const renamed = { start, end, newText: twin.slice(twin.lastIndexOf(".") + 1) };
  return { edits: joinTouching([...awaitAround(input, call, "", ""), renamed]), applicability: "unsafe" };
}
