import { awaitedTwin } from "../../fixes/ecmascript/gathered.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import type { PythonCall } from "../../fixes/python/awaiting.ts";
import { offloadCall } from "../../fixes/python/offload.ts";
import { type CallWithTwin, callTwin, isMethodTwin } from "../../fixes/python/twin.ts";
import { fixOf } from "../../fixes/rewrite.ts";
import { awaitTwinTitle, threadTitle } from "../../fixes/titles.ts";
import type { AsyncLibrary, BlockingCallRow } from "../../knowledge/blockingCalls.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix } from "../../model/finding.ts";
import { mayGivePromise } from "../../project/contexts/eventLoopContext.ts";
import type { BlockingCause } from "../../project/effects/blocking.ts";
import type { BlockingSite } from "../../project/project.ts";
import type { RuleContext } from "../rule.ts";

/** The asynchronous call instead of the blocking one where there is such; else the call moves into a thread. */
export function blockingFixes(
  context: RuleContext,
  callable: Callable,
  { site, cause, hops }: BlockingSite,
): readonly Fix[] {
  const call = callable.operations[site.operation];
  if (call?.kind !== "call" || site.form !== "call") return [];
  const { module, text, pythonVersion } = context;
  if (module.language === "ecmascript") return hops.length === 0 ? promiseFixes(context, callable, call, cause) : [];
  if (!callable.isAsync) return [];
  // What a generator does, it does where its values are taken; what stands in place of a function is to be passed.
  if (context.project.functionOf(site.callee)?.isGenerator || isHandedOver(context, callable, call)) return [];
  const input: PythonCall = { module, text, callable, call, pythonVersion };
  const library = asyncLibraryOf(module);
  const isDirect = hops.length === 0;
  const twin = isDirect ? twinFor(cause.row.row, library) : null;
  const { row, group } = cause.row;
  const ownThreads = group.ownThreads ?? null;
  const isLazy = isDirect && row.isLazy === true;
  const isThreadBound =
    (row.isThreadBound === true && (isDirect || !opensItself(context, cause))) ||
    context.project.needsEventLoop(callable.id, site.operation);
  const fixes = [
    twin === null ? null : twinFix(context, { ...input, name: row.name, twin }),
    isThreadBound ? null : fixOf(context.uri, threadTitle, offloadCall({ ...input, library, ownThreads, isLazy })),
  ];
  return fixes.filter((fix) => fix !== null);
}

/** `await to_thread(work(3))`: the call stands where a function is wanted. */
function isHandedOver({ project }: RuleContext, callable: Callable, { id }: CallOperation): boolean {
  return project.spawnsOf(callable).some(({ target }) => target?.kind === "call" && target.operation === id);
}

function twinFix({ uri }: RuleContext, input: CallWithTwin): Fix | null {
  const { name, twin } = input;
  const shown = isMethodTwin(name, twin) ? twin.slice(twin.lastIndexOf(".") + 1) : twin;
  return fixOf(uri, awaitTwinTitle(shown), callTwin(input));
}

/**
 * Whether the function that is called opens what is bound to its thread, and uses it there: a helper that only opens a
 * connection gives it back to another thread, and one that only uses it got it from another one.
 */
function opensItself({ project }: RuleContext, { next }: BlockingCause): boolean {
  if (!next) return false;
  const bound = project.blockingSitesIn(next).filter(({ cause }) => cause.row.row.isThreadBound);
  const opens = bound.filter(({ cause }) => /\.(?:connect|__enter__|start)$/.test(cause.row.row.name));
  return opens.length > 0 && opens.length < bound.length;
}

/** The promise form, in the style in which the file imports the blocking one. */
function promiseFixes(context: RuleContext, callable: Callable, call: CallOperation, cause: BlockingCause): Fix[] {
  const { twin } = cause.row.row;
  if (!twin || !("node" in twin)) return [];
  const { module, text, uri, project } = context;
  const isTyped = /\.[cm]?tsx?$/.test(uri);
  const { name } = cause.row.row;
  const rewrite = awaitedTwin({ module, text, callable, call, name, twin, isTyped }, (one) =>
    mayGivePromise(project.eventLoopContext(one)),
  );
  const fix = fixOf(context.uri, awaitTwinTitle(twin.node), rewrite);
  return fix ? [fix] : [];
}

function twinFor({ twin }: BlockingCallRow, library: AsyncLibrary): string | null {
  if (!twin || "node" in twin) return null;
  return twin[library] ?? null;
}
