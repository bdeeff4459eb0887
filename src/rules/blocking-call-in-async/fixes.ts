import { promiseTwin } from "../../fixes/ecmascript/promiseTwin.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import type { PythonCall } from "../../fixes/python/awaiting.ts";
import { offloadCall } from "../../fixes/python/offload.ts";
import { callTwin } from "../../fixes/python/twin.ts";
import type { Rewrite } from "../../fixes/rewrite.ts";
import type { AsyncLibrary, BlockingCallRow } from "../../knowledge/blockingCalls.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
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
  const input: PythonCall = { module, text, callable, call, pythonVersion };
  const library = asyncLibraryOf(module);
  const isDirect = hops.length === 0;
  const twin = isDirect ? twinFor(cause.row.row, library) : null;
  const { isLazy = false, isThreadBound = false } = isDirect ? cause.row.row : {};
  const fixes = [
    twin === null ? null : toFix(context, awaitTwin(twin), callTwin({ ...input, twin })),
    isThreadBound ? null : toFix(context, threadTitle, offloadCall({ ...input, library, isLazy })),
  ];
  return fixes.filter((fix) => fix !== null);
}

/** The promise form, in the style in which the file imports the blocking one. */
function promiseFixes(context: RuleContext, callable: Callable, call: CallOperation, cause: BlockingCause): Fix[] {
  const { twin } = cause.row.row;
  if (!twin || !("node" in twin)) return [];
  const { module, text } = context;
  const rewrite = promiseTwin({ module, text, callable, call, name: cause.row.row.name, twin, mayBecomeAsync: true });
  const fix = toFix(context, awaitTwin(twin.node), rewrite);
  return fix ? [fix] : [];
}

function twinFor({ twin }: BlockingCallRow, library: AsyncLibrary): string | null {
  if (!twin || "node" in twin) return null;
  return twin[library] ?? null;
}

function toFix({ uri }: RuleContext, title: LocalizedText, rewrite: Rewrite | null): Fix | null {
  return rewrite && { title, applicability: rewrite.applicability, documents: [{ uri, edits: rewrite.edits }] };
}

function awaitTwin(twin: string): LocalizedText {
  return { en: `Await \`${twin}\` instead`, "zh-cn": `改为 await \`${twin}\`` };
}

const threadTitle: LocalizedText = { en: "Run it in a thread", "zh-cn": "放到线程中运行" };
