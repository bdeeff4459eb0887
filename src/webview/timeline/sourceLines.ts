import { originalLine } from "../../model/lineRuns.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type { TimelineSpan } from "../../simulation/timeline.ts";
import type { HalfKey } from "./halves.ts";

/** A line of a document as it is now, counted from 1. */
export interface SourceLine {
  readonly uri: string;
  readonly line: number;
}

/** Where a bar comes from. */
export interface SourceLink extends SourceLine {
  /** The fix writes the bar's line: this is the line that it changes. */
  readonly isFixed: boolean;
}

/**
 * The line of the document for a bar. The code after the fix is in no document yet: its lines lead to those that they
 * come from. Null for bars without a line, and for recordings, whose files may be anywhere.
 */
export function sourceOf(
  subject: SimulationSubject | null,
  half: HalfKey,
  { line, file }: Pick<TimelineSpan, "line" | "file">,
): SourceLink | null {
  const uri = file ?? subject?.before.documents[0];
  if (!subject || line === null || uri === undefined || half === "recorded") return null;
  if (half === "before" || file !== null) return { uri, line, isFixed: false };
  const original = originalLine(subject.afterLines, line);
  return { uri, line: original.line, isFixed: original.isNew };
}
