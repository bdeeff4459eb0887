import type { CallableId } from "../../model/expression.ts";
import type { FunctionUpdate, MovedIds } from "../../model/functionUpdate.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import type { CallableRule, Report } from "../../rules/rule.ts";
import { type Asked, type AskRule, askRule } from "./askRule.ts";
import { concernedCallables } from "./concerned.ts";
import { keptReport, moveReport } from "./keptReport.ts";
import { movedReads } from "./movedReads.ts";
import { createReadRecorder, type ReadRecorder } from "./readRecorder.ts";
import { hasRead, isUpToDate, type Reads } from "./reads.ts";

/** What rules have reported of the callables of one document, through its edits. */
export interface KeptReports {
  /** What a rule reports: of callables for which nothing has changed, what it has reported before. */
  readonly ask: AskRule;
  /** Goes on to the text after an edit, of which the module follows already. */
  follow(edit: FollowedEdit): void;
}

/** An edit of a document, with what it has made of the module. */
export interface FollowedEdit {
  readonly update: FunctionUpdate;
  readonly module: Module;
  readonly text: string;
  /** Where it is in the text. */
  readonly edited: Span;
  /** Whether lines have come or gone. */
  readonly changesLines: boolean;
}

/** What one rule has reported. What is in neither map has been looked at, and there was nothing. */
interface Kept {
  readonly reports: Map<CallableId, readonly Report[]>;
  readonly reads: Map<CallableId, Reads>;
  /** The callables that the rule has to look at again. */
  readonly stale: Set<CallableId>;
}

/** The same by the ids that callables have now. */
function movedKept(known: Kept, ids: MovedIds): Kept {
  const kept: Kept = { reports: new Map(), reads: new Map(), stale: new Set() };
  const moveTo = (old: CallableId, use: (id: CallableId) => void): void => {
    const id = ids.callables[old];
    if (id !== undefined) use(id);
  };
  for (const [old, reports] of known.reports) moveTo(old, (id) => kept.reports.set(id, reports));
  for (const old of known.stale) moveTo(old, (id) => kept.stale.add(id));
  for (const [old, reads] of known.reads) {
    moveTo(old, (id) => {
      const moved = movedReads(reads, ids);
      if (moved) kept.reads.set(id, moved);
      else kept.stale.add(id);
    });
  }
  return kept;
}

/** Keeps what is reported of the document `uri`. */
export function createKeptReports(uri: string): KeptReports {
  const known = new Map<CallableRule, Kept>();
  let recorder: { readonly asked: Asked; readonly watch: ReadRecorder["watch"] } | null = null;

  function ask(rule: CallableRule, asked: Asked): readonly Report[] {
    if (recorder?.asked !== asked) recorder = { asked, ...createReadRecorder(asked) };
    const { watch } = recorder;
    const { callables } = asked.module;
    const kept = known.get(rule) ?? { reports: new Map(), reads: new Map(), stale: new Set(callables.keys()) };
    // Of a rule that throws nothing is kept.
    known.delete(rule);
    for (const [id, reads] of kept.reads) if (!isUpToDate(reads, asked.project)) kept.stale.add(id);
    for (const id of kept.stale) {
      const callable = callables[id];
      if (!callable) continue;
      const { reports, reads } = watch(callable, (context) => rule.checkCallable(callable, context));
      setOrDelete(kept.reports, id, reports.length > 0 ? reports.map(keptReport) : null);
      setOrDelete(kept.reads, id, reads);
    }
    kept.stale.clear();
    known.set(rule, kept);
    return [...kept.reports].sort(([left], [right]) => left - right).flatMap(([, reports]) => reports);
  }

  return {
    ask: (rule, asked) => (rule.check ? askRule(rule, asked) : ask(rule, asked)),
    follow({ update, module, text, edited, changesLines }) {
      recorder = null;
      const concerned = concernedCallables(module, text, edited);
      const { replaced, ids } = update;
      if (ids) for (const [rule, kept] of known) known.set(rule, movedKept(kept, ids));
      for (const { reports, reads, stale } of known.values()) {
        for (const id of concerned) stale.add(id);
        for (const id of replaced) stale.add(id);
        for (const [id, one] of reads) if (hasRead(one, replaced) || (one.lines && changesLines)) stale.add(id);
        for (const [id, all] of reports) {
          if (!stale.has(id)) for (const one of all) moveReport(one, uri, update.moved);
        }
      }
    },
  };
}

function setOrDelete<T>(map: Map<CallableId, T>, id: CallableId, value: T | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}
