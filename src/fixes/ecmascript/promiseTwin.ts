import type { NodeTwin } from "../../knowledge/blockingCalls.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { lastNameOf } from "../../project/expressions.ts";
import { doOverlap, joinTouching } from "../edits.ts";
import type { Rewrite } from "../rewrite.ts";
import { allowAwait, awaitCall, type EcmascriptCall, isWholeStatement } from "./awaiting.ts";
import { keepsArguments } from "./lostOptions.ts";
import { promisifiedTwin } from "./promisified.ts";
import { twinOfCallee } from "./twinCallee.ts";

/** A blocking call of which a promise form exists. */
export interface BlockingEcmascriptCall extends EcmascriptCall {
  /** The dotted name of what is called, as the tables have it: "fs.readFileSync". */
  readonly name: string;
  readonly twin: NodeTwin;
  readonly isTyped: boolean;
}

/** The functions of `fs.promises` that fulfil their promises with just what the blocking ones give. */
const equivalentTwins: ReadonlySet<string> = new Set(
  "access appendFile chmod chown copyFile cp lchmod lchown link lstat lutimes mkdir mkdtemp readFile readdir readlink realpath rename rm rmdir stat statfs symlink truncate unlink utimes writeFile"
    .split(" ")
    .map((name) => `fs.promises.${name}`),
);

/**
 * `fs.readFileSync(p)` → `await fs.promises.readFile(p)`, imports in the style of the file; `execSync(c)` →
 * `(await execAsync(c)).stdout`. A handler that is passed as it stands becomes asynchronous when it may. Null where
 * nothing can be awaited, or where the promise form would not do the same.
 */
export function promiseTwin(input: BlockingEcmascriptCall): Rewrite | null {
  const { callable, call, name, twin, isTyped } = input;
  // Who awaits what the blocking call gives needs another call, and no other `await`.
  const asynchronous = call.isAwaited && callable.isAsync ? [] : allowAwait(input);
  if (!asynchronous || call.callee.start !== call.start || !keepsArguments(name, callable, call)) return null;
  const overload = isTyped ? twin.overload : undefined;
  if (overload && call.arguments.length !== overload.arguments) return null;
  const wrapped = /^util\.promisify\((.+)\)$/.exec(twin.node)?.[1];
  const known = wrapped === undefined ? twinOfCallee(input, name, twin.node) : promisifiedTwin(input, name, wrapped);
  if (!known) return null;
  const isDropped = isWholeStatement(input);
  const property = isDropped ? null : (twin.property ?? null);
  const type = isDropped ? null : (overload?.gives ?? null);
  if (call.isAwaited && (property !== null || type !== null)) return null;
  const edits = joinTouching([
    ...asynchronous,
    ...known.edits,
    ...(call.isAwaited ? [] : awaitCall(input, property, type)),
    { start: call.callee.start, end: call.callee.end, newText: known.reference },
  ]);
  // A declaration that would be both taken away and built upon has no clean form.
  if (doOverlap(edits)) return null;
  const isSafe = asynchronous.length === 0 && equivalentTwins.has(twin.node) && !takesPartInUpdate(input);
  return { edits, applicability: isSafe ? "safe" : "unsafe" };
}

const fileReads =
  /^(?:access|exists|fstat|lstat|opendir|readFile|readJson|readJSON|readdir|readlink|realpath|stat|statfs|pathExists)Sync$/;

/**
 * Whether a function looks at files and changes some, both without giving way: whoever else does so meanwhile would come in
 * between when it waits.
 */
function takesPartInUpdate({ callable, call, name }: BlockingEcmascriptCall): boolean {
  const isRead = fileReads.test(name.slice(name.lastIndexOf(".") + 1));
  return callsOf(callable).some(({ id, callee }) => {
    const other = lastNameOf(callee);
    if (id === call.id || !other.endsWith("Sync") || fileReads.test(other) === isRead) return false;
    return isRead ? id > call.id : id < call.id;
  });
}
