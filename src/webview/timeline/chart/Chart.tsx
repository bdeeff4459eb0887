import { useSignal } from "@preact/signals";
import type { TargetedPointerEvent } from "preact";
import { useMemo } from "preact/hooks";
import { fill } from "../../shared/language.ts";
import type { Half } from "../halves.ts";
import { gridKeys, moved, type Selection, spanAt } from "../selection.ts";
import type { Session } from "../session.ts";
import { sourceOf } from "../sourceLines.ts";
import { Arrows } from "./Arrows.tsx";
import type { Bar } from "./bars.ts";
import { densityOf } from "./density.ts";
import { LaneBars } from "./LaneBars.tsx";
import { type Group, groupsOf, type IndexedSpan, type LaneRow, visibleRows } from "./rows.ts";
import { Saving } from "./Saving.tsx";
import { timeAt, xOf } from "./scale.ts";

/** How many lanes are drawn at first, and with each wish for more. */
const laneStep = 60;

interface ChartProps {
  readonly session: Session;
  readonly half: Half;
  /** The width of the plot, in pixels. */
  readonly width: number;
}

/** The lanes of one timeline: a grid whose rows are lanes and whose cells are bars. */
export function Chart({ session, half, width }: ChartProps) {
  const { speaker, player, selection, editorLine, showsArrows } = session;
  const { texts } = speaker;
  const { timeline, key } = half;
  // The cores repeat what the lanes say, by another order: whoever asks for them unfolds them.
  const folded = useSignal<ReadonlySet<string>>(new Set(["cores"]));
  const maximum = useSignal(laneStep);
  const takesFocus = useSignal(false);
  const groups = useMemo(() => groupsOf(timeline), [timeline]);
  const { rows, hidden } = useMemo(
    () => visibleRows(groups, folded.value, maximum.value),
    [groups, folded.value, maximum.value],
  );
  const density = densityOf(Math.max(...session.halves.value.map((one) => one.timeline.lanes.length)));
  const height = rows.length * density.row;
  const view = player.view.value;
  const selected = selection.value?.half === key ? selection.value : null;
  const lanes = rows.filter((row): row is LaneRow => row.kind === "lane");
  const current: Selection = selected ?? { half: key, lane: lanes[0]?.lane.id ?? 0, time: 0 };
  const subject = session.subject.value;
  const lit = editorLine.value;

  const choose = (wanted: Selection) => {
    selection.value = wanted;
    player.show(wanted.time);
  };
  const openSpan = (span: IndexedSpan) => {
    const source = sourceOf(subject, key, span);
    if (source) session.post({ type: "openLine", uri: source.uri, line: source.line });
  };
  const isLit = ({ span }: Bar) => {
    const source = lit && sourceOf(subject, key, span);
    return source !== null && source.line === lit?.line && source.uri === lit.uri;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      const row = lanes.find(({ lane }) => lane.id === current.lane);
      const span = row && spanAt(row.spans, current.time);
      if (span) openSpan(span);
    } else if (gridKeys.has(event.key) && !event.altKey) {
      takesFocus.value = true;
      choose(selected ? moved(rows, current, event.key) : current);
    } else {
      return;
    }
    event.preventDefault();
  };
  const fold = ({ key: group }: Group) => {
    const next = new Set(folded.value);
    if (!next.delete(group)) next.add(group);
    folded.value = next;
  };

  return (
    <div class={density.isDense ? "chart dense" : "chart"} onPointerOver={showHint}>
      <div
        role="grid"
        aria-label={fill(texts.lanes, half.title)}
        onKeyDown={onKeyDown}
        onFocusOut={() => {
          takesFocus.value = false;
        }}
      >
        {rows.map((row) =>
          row.kind === "group" ? (
            <div key={row.group.key} role="row" class="lane group">
              <div role="rowheader">
                <GroupHead
                  session={session}
                  group={row.group}
                  isOpen={!folded.value.has(row.group.key)}
                  fold={() => fold(row.group)}
                />
              </div>
            </div>
          ) : (
            <div key={row.lane.id} role="row" class={`lane kind-${row.lane.kind}`}>
              <LaneName name={row.lane.name} />
              <LaneBars
                row={row}
                timeline={timeline}
                speaker={speaker}
                view={view}
                width={width}
                density={density}
                current={row.lane.id === current.lane ? (spanAt(row.spans, current.time)?.index ?? null) : null}
                isSelected={selected !== null}
                takesFocus={takesFocus.value}
                isLit={isLit}
                select={({ span }) => choose({ half: key, lane: row.lane.id, time: span.start })}
                open={({ span }) => openSpan(span)}
              />
            </div>
          ),
        )}
      </div>
      <Saving session={session} half={half} width={width} height={height} />
      {showsArrows.value && (
        <Arrows arrows={timeline.arrows} rows={rows} view={view} width={width} rowHeight={density.row} />
      )}
      <Cursor session={session} width={width} height={height} />
      {hidden > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            maximum.value += laneStep;
          }}
        >
          {fill(texts.moreLanes, Math.min(hidden, laneStep))}
        </button>
      )}
    </div>
  );
}

/** What a bar is, as a hint: one for the whole chart, because thousands of bars cannot have one each. */
function showHint({ target, currentTarget }: TargetedPointerEvent<HTMLDivElement>): void {
  const bar = target instanceof Element ? target.closest("[role=gridcell]") : null;
  currentTarget.title = bar?.getAttribute("aria-label") ?? "";
}

/** What tells one name from the next is often a number at its end: it stays when the middle has no room. */
const numberAtEnd = /^(.{8,}?)([^\p{L}\d]\d+)$/u;

function LaneName({ name }: { readonly name: string }) {
  const [, start = name, end = ""] = numberAtEnd.exec(name) ?? [];
  return (
    <div role="rowheader" class="lane-name" title={name}>
      <span>{start}</span>
      {end}
    </div>
  );
}

interface GroupHeadProps {
  readonly session: Session;
  readonly group: Group;
  readonly isOpen: boolean;
  readonly fold: () => void;
}

function GroupHead({ session, group, isOpen, fold }: GroupHeadProps) {
  const { texts } = session.speaker;
  const name =
    group.key === "cores" ? texts.coresGroup : group.key === "0" ? texts.mainProcess : fill(texts.process, group.key);
  return (
    <button type="button" class="fold" aria-expanded={isOpen} onClick={fold}>
      {name}
    </button>
  );
}

interface CursorProps {
  readonly session: Session;
  readonly width: number;
  readonly height: number;
}

/** The moment that is looked at; what comes later is pale. */
function Cursor({ session: { player, end }, width, height }: CursorProps) {
  const view = player.view.value;
  const x = xOf(player.cursor.value, view, width);
  const last = Math.min(width, xOf(end.value, view, width));
  if (x >= last) return null;
  const left = Math.max(0, x);
  return (
    <svg class="cursor" width={width} height={height} aria-hidden="true" focusable="false">
      <rect class="future" x={left} y="0" width={last - left} height={height} />
      {x >= 0 && <path d={`M${x} 0V${height}`} />}
    </svg>
  );
}

/** The moment at a place of a plot. */
export function momentAt(session: Session, x: number, width: number): number {
  return Math.round(timeAt(x, session.player.view.value, width));
}
