import { awaitedTwin } from "../../fixes/ecmascript/gathered.ts";
import { runInWorker } from "../../fixes/ecmascript/worker.ts";
import { runInWorkerFile } from "../../fixes/ecmascript/workerFile.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { offloadCall } from "../../fixes/python/offload.ts";
import { runInProcess } from "../../fixes/python/processPool.ts";
import { fixOf, isHindrance, remedyOf } from "../../fixes/rewrite.ts";
import { awaitTwinTitle, threadTitle } from "../../fixes/titles.ts";
import { yieldInRounds } from "../../fixes/yielding.ts";
import type { Callable, CallOperation, LoopRegion } from "../../model/callable.ts";
import type { Fix, LocalizedText, WithheldFix } from "../../model/finding.ts";
import { mayGivePromise } from "../../project/contexts/eventLoopContext.ts";
import type { CostlyWork } from "../../project/effects/costlyWork.ts";
import { isInsideRegion } from "../../project/regions.ts";
import { importedSymbol } from "../../project/symbols.ts";
import type { RuleContext } from "../rule.ts";
import type { BusyPlace } from "./places.ts";

/** Out of the thread that others wait for, by what the work is: a thread, a process, a worker; or in pieces. */
export function cpuBoundFixes(
  context: RuleContext,
  callable: Callable,
  work: CostlyWork,
  place: BusyPlace,
): readonly (Fix | WithheldFix)[] {
  const { start, end } = work.site;
  const call = callable.operations.find((one) => one.kind === "call" && one.start === start && one.end === end);
  const fixes =
    call?.kind === "call"
      ? callFixes(context, callable, call, work, place)
      : [inPieces(context, callable, work, place)];
  return fixes.filter((fix) => fix !== null);
}

function callFixes(
  context: RuleContext,
  callable: Callable,
  call: CallOperation,
  work: CostlyWork,
  place: BusyPlace,
): (Fix | WithheldFix | null)[] {
  const { module, text, pythonVersion, project } = context;
  if (module.language === "ecmascript") {
    const { mayBecomeAsync } = place;
    const mayGive = (one: Callable) => mayGivePromise(project.eventLoopContext(one));
    const isTyped = /\.[cm]?tsx?$/.test(context.uri);
    const input = { module, text, callable, call, mayBecomeAsync, isTyped };
    const row = work.site.site === null ? work.verdict.row?.row : undefined;
    const twin = row?.twin && "node" in row.twin ? row.twin : null;
    const awaited = row && twin ? awaitedTwin({ ...input, name: row.name, twin }, mayGive) : null;
    const host = place.kind === "page" || place.kind === "drawing" ? "browser" : "node";
    const { uri } = context;
    const { resolver, hasFile } = project;
    const worker = { ...input, uri, resolver, facts: project.packageFacts(), hasFile, host } as const;
    const inFile = runInWorkerFile(worker);
    const inWorker = runInWorker(worker);
    return [
      fixOf(uri, awaitTwinTitle(twin?.node ?? ""), awaited),
      inFile && !isHindrance(inFile) ? remedyOf(uri, workerTitle, inFile) : null,
      remedyOf(uri, workerTitle, inWorker),
    ];
  }
  const input = { module, text, callable, call, pythonVersion, library: asyncLibraryOf(module) };
  if (place.kind === "window") return [];
  const { site } = work.site;
  if (work.site.term.releasesGil && site && project.needsEventLoop(callable.id, site.operation)) return [];
  if (work.site.term.releasesGil) return [fixOf(context.uri, threadTitle, offloadCall({ ...input, isLazy: false }))];
  return [remedyOf(context.uri, processTitle, runInProcess(input))];
}

/** A loop of the coroutine itself gives way in its rounds. */
function inPieces(context: RuleContext, callable: Callable, work: CostlyWork, place: BusyPlace): Fix | null {
  const loop = callable.regions.find(
    (region): region is LoopRegion =>
      region.kind === "loop" && region.start === work.site.start && region.statement !== null,
  );
  if (!loop || !callable.isAsync) return null;
  const { module } = context;
  if (module.language === "ecmascript") {
    const pause =
      place.kind === "page" || place.kind === "drawing"
        ? "await scheduler.yield();"
        : "await new Promise((resolve) => setImmediate(resolve));";
    // A round takes about a nanosecond, a pause more than a thousand of them.
    const forms = { always: pause, sometimes: [`if (§ % 100_000 === 0) ${pause}`] };
    return inRounds(context, callable, loop, forms);
  }
  const sleep = sleepReference(context);
  if (sleep === null) return null;
  return inRounds(context, callable, loop, {
    always: `await ${sleep}(0)`,
    sometimes: ["if § % 1000 == 0:", `    await ${sleep}(0)`],
  });
}

function inRounds(
  context: RuleContext,
  callable: Callable,
  loop: LoopRegion,
  forms: Parameters<typeof yieldInRounds>[2],
): Fix | null {
  const { text } = context;
  const edits = yieldInRounds({ text, callable }, roundsToLeave(callable, loop), forms);
  return fixOf(context.uri, pauseTitle, edits && { edits, applicability: "unsafe" });
}

/** Rounds of an inner loop up to this number end soon enough. */
const fewRounds = 1e6;

/** The loop in whose rounds others get their turn: as far inside as is needed for rounds that end soon. */
function roundsToLeave(callable: Callable, outermost: LoopRegion): LoopRegion {
  const nested = [outermost];
  for (const region of callable.regions) {
    const around = nested.at(-1);
    if (
      region.kind === "loop" &&
      region.statement !== null &&
      around &&
      isInsideRegion(callable, region.parent ?? 0, around.id)
    )
      nested.push(region);
  }
  const innermost = nested.at(-1) ?? outermost;
  const isLong = innermost.trips.symbols.length === 0 && innermost.trips.factor > fewRounds;
  return isLong ? innermost : (nested.at(-2) ?? outermost);
}

/** `asyncio.sleep` as the file may write it; null when it imports none of the asynchronous libraries as a whole. */
function sleepReference({ module }: RuleContext): string | null {
  const library = asyncLibraryOf(module);
  const imported = module.imports.find((one) => one.name === null && importedSymbol(one).name === library);
  const local = imported && module.bindings[imported.binding ?? -1]?.name;
  return local === undefined ? null : `${local}.sleep`;
}

const processTitle: LocalizedText = { en: "Run it in a process", "zh-cn": "放到进程中运行" };
const workerTitle: LocalizedText = { en: "Run it in a worker", "zh-cn": "放到 worker 中运行" };
const pauseTitle: LocalizedText = { en: "Let others run between the rounds", "zh-cn": "在各轮之间让其他任务运行" };
