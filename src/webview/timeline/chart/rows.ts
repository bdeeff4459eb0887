import type { Lane, Timeline, TimelineSpan } from "../../../simulation/timeline.ts";

/** A span with its place in `Timeline.spans`. */
export interface IndexedSpan extends TimelineSpan {
  readonly index: number;
}

/** A lane with what it does, in order of time. */
export interface LaneRow {
  readonly kind: "lane";
  readonly lane: Lane;
  readonly spans: readonly IndexedSpan[];
}

/** The head of the lanes of a process, or of the cores. */
export interface GroupRow {
  readonly kind: "group";
  readonly group: Group;
}

/** A row of the chart. */
export type Row = LaneRow | GroupRow;

/** Lanes that stand together. */
export interface Group {
  /** `cores`, or the number of the process. */
  readonly key: string;
  readonly lanes: readonly LaneRow[];
}

/**
 * The lanes by process, in the order in which they came to be: what runs first, then the GIL of the process; the cores
 * are the last group. Lanes without any span are left out, as nothing can be said of them.
 */
export function groupsOf({ lanes, spans }: Timeline): Group[] {
  const byLane = new Map<number, IndexedSpan[]>();
  for (const [index, span] of spans.entries()) {
    const own = byLane.get(span.lane) ?? [];
    own.push({ ...span, index });
    byLane.set(span.lane, own);
  }
  const groups = new Map<string, LaneRow[]>();
  const ordered = [...lanes].sort((a, b) => rank(a) - rank(b));
  for (const lane of ordered) {
    const own = byLane.get(lane.id);
    if (!own) continue;
    const key = lane.kind === "core" ? "cores" : String(lane.process);
    const rows = groups.get(key) ?? [];
    rows.push({ kind: "lane", lane, spans: own });
    groups.set(key, rows);
  }
  const cores = groups.get("cores");
  groups.delete("cores");
  if (cores) groups.set("cores", cores);
  return [...groups].map(([key, rows]) => ({ key, lanes: rows }));
}

function rank({ kind }: Lane): number {
  return kind === "core" ? 2 : kind === "gil" ? 1 : 0;
}

/** What is said of rows that are not shown. */
export interface VisibleRows {
  readonly rows: readonly Row[];
  readonly hidden: number;
}

/**
 * The rows to draw: the cores have a head, and processes when several have more than one lane; lanes are left out when
 * their group is folded, and of all lanes only the first `maximum` are drawn, because a page with thousands is of no use to anybody.
 */
export function visibleRows(groups: readonly Group[], folded: ReadonlySet<string>, maximum: number): VisibleRows {
  const rows: Row[] = [];
  const processes = groups.filter(({ key, lanes }) => key !== "cores" && lanes.length > 1).length;
  let shown = 0;
  let hidden = 0;
  for (const group of groups) {
    if (group.key === "cores" || (processes > 1 && group.lanes.length > 1)) rows.push({ kind: "group", group });
    if (folded.has(group.key)) continue;
    const fitting = group.lanes.slice(0, Math.max(0, maximum - shown));
    rows.push(...fitting);
    shown += fitting.length;
    hidden += group.lanes.length - fitting.length;
  }
  return { rows, hidden };
}
