import { pathOf } from "../../project/expressions.ts";
import { hasComment } from "../codeAround.ts";
import { joinTouching } from "../edits.ts";
import type { Rewrite } from "../rewrite.ts";
import { awaitAround, calleeEnd, canAwait, type PythonCall } from "./awaiting.ts";
import { ensureImport } from "./imports.ts";
import { removeUnusedImport } from "./unusedImport.ts";

/** A blocking call with an asynchronous one that takes the same arguments. */
export interface CallWithTwin extends PythonCall {
  /** Dotted: "asyncio.sleep". */
  readonly twin: string;
}

/** The twins that differ from the blocking call in nothing but that others run meanwhile. */
const equivalentTwins: ReadonlySet<string> = new Set(["asyncio.sleep", "trio.sleep", "anyio.sleep"]);

/**
 * `time.sleep(1)` → `await asyncio.sleep(1)`. An import that nothing uses any more goes with it, since linters would
 * report it. Null where nothing can be awaited.
 */
export function callTwin(input: CallWithTwin): Rewrite | null {
  const { module, text, callable, call, twin } = input;
  const dot = twin.lastIndexOf(".");
  if (call.argumentsSpan === null || dot < 0 || !canAwait(input)) return null;
  const callee = { start: call.start, end: calleeEnd(text, call, call.argumentsSpan.start) };
  const root = pathOf(call.callee)?.root;
  if (!root || hasComment(module, callee)) return null;
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
