import type { Locale } from "../../model/finding.ts";
import { stateTexts } from "../states.ts";
import { type Lane, type SpanState, spanStates, type Timeline, type TimelineSpan } from "../timeline.ts";
import { runtimeNames } from "./runtimeNames.ts";
import { marksOf, timeText } from "./scale.ts";

/** How a state is drawn in a terminal. */
const glyphs: Readonly<Record<SpanState, string>> = {
  running: "█",
  starting: "▓",
  gil: "▒",
  core: "░",
  sleep: "─",
  network: "═",
  disk: "╌",
  child: "┄",
  join: "┈",
  lock: "╳",
  queue: "╱",
  await: "·",
  pool: "╲",
  loop: "▪",
  idle: " ",
  deadlock: "✖",
};

/** What a timeline is written with. */
export interface TextOptions {
  readonly title: string;
  readonly locale: Locale;
  /** Columns of the whole picture. */
  readonly width: number;
}

/** More lanes than these do not fit on anybody's screen. */
const mostLanes = 60;

/** The timeline in box-drawing characters: a line for each lane, then what the glyphs mean and what was assumed. */
export function formatTimelineText(timeline: Timeline, options: TextOptions): string {
  const { locale } = options;
  const drawn = timeline.lanes.filter(({ kind }) => kind !== "core");
  const shown = drawn.slice(0, mostLanes);
  const nameWidth = Math.min(28, Math.max(8, ...shown.map(({ name }) => name.length)));
  const columns = Math.max(20, options.width - nameWidth - 4);
  const lines = [
    heading(timeline, options),
    "",
    axisLabels(timeline, nameWidth, columns),
    axis(timeline, nameWidth, columns),
    ...shown.map((lane) => laneLine(lane, timeline, nameWidth, columns)),
    `${" ".repeat(nameWidth)} └${"─".repeat(columns)}┘`,
  ];
  if (drawn.length > shown.length) lines.push(more(drawn.length - shown.length, locale));
  lines.push("", legend(timeline, locale), ...messages(timeline, locale), ...assumptions(timeline, locale));
  return `${lines.join("\n")}\n`;
}

function heading({ runtime, cores, makespan, bounds }: Timeline, { title, locale }: TextOptions): string {
  const name = runtimeNames[runtime][locale];
  const band = `${timeText(bounds[0])} – ${timeText(bounds[1])}`;
  return locale === "zh-cn"
    ? `${title} · ${name} · ${cores} 核 · 用时 ${timeText(makespan)}（可能在 ${band} 之间）`
    : `${title} · ${name} · ${cores} cores · takes ${timeText(makespan)} (likely ${band})`;
}

function axisLabels({ makespan }: Timeline, nameWidth: number, columns: number): string {
  const line: string[] = Array.from({ length: columns + 12 }, () => " ");
  for (const mark of marksOf(makespan, Math.max(2, Math.floor(columns / 16)))) {
    const at = columnOf(mark, makespan, columns);
    const text = timeText(mark);
    for (const [index, character] of [...text].entries()) if (at + index < line.length) line[at + index] = character;
  }
  return `${" ".repeat(nameWidth)}  ${line.join("").trimEnd()}`;
}

function axis({ makespan }: Timeline, nameWidth: number, columns: number): string {
  const line: string[] = Array.from({ length: columns }, () => "─");
  for (const mark of marksOf(makespan, Math.max(2, Math.floor(columns / 16)))) {
    const at = columnOf(mark, makespan, columns);
    if (at < columns) line[at] = "┬";
  }
  return `${" ".repeat(nameWidth)} ┌${line.join("")}┐`;
}

function columnOf(time: number, makespan: number, columns: number): number {
  return Math.min(columns, Math.floor((time / Math.max(1, makespan)) * columns));
}

function laneLine(lane: Lane, { spans, makespan }: Timeline, nameWidth: number, columns: number): string {
  const own = spans.filter((span) => span.lane === lane.id);
  const cells = Array.from({ length: columns }, (_, column) => cellOf(own, column, makespan, columns));
  const name = lane.name.length > nameWidth ? `${lane.name.slice(0, nameWidth - 1)}…` : lane.name.padEnd(nameWidth);
  return `${name} │${cells.join("")}│`;
}

/** The state in which a lane is for most of a cell's time. */
function cellOf(spans: readonly TimelineSpan[], column: number, makespan: number, columns: number): string {
  const start = (column / columns) * makespan;
  const end = ((column + 1) / columns) * makespan;
  let longest = 0;
  let glyph = " ";
  for (const span of spans) {
    const length = Math.min(span.end, end) - Math.max(span.start, start);
    if (length <= longest) continue;
    longest = length;
    glyph = glyphs[span.state];
  }
  return glyph;
}

function legend({ lanes, spans }: Timeline, locale: Locale): string {
  const drawn = spans.filter(({ lane }) => lanes[lane]?.kind !== "core");
  const used = spanStates.filter((state) => drawn.some((span) => span.state === state));
  return used.map((state) => `${glyphs[state]} ${stateTexts[state].name[locale]}`).join("   ");
}

function messages(timeline: Timeline, locale: Locale): string[] {
  return timeline.messages.length === 0 ? [] : ["", ...timeline.messages.map(({ text }) => text[locale])];
}

function assumptions(timeline: Timeline, locale: Locale): string[] {
  if (timeline.assumptions.length === 0) return [];
  const title =
    locale === "zh-cn"
      ? "文本中没有说明、因此作出的假设（用 --set 修改）："
      : "Assumed, because the text does not say it (change with --set):";
  return [
    "",
    title,
    ...timeline.assumptions.map(({ id, label, value, unit, line }) => {
      const shown = unit === "microseconds" ? timeText(value) : String(value);
      const place = line === null ? "" : locale === "zh-cn" ? `，第 ${line} 行` : `, line ${line}`;
      return `  ${label[locale]}: ${shown}${place}   --set "${id}=${value}"`;
    }),
  ];
}

function more(count: number, locale: Locale): string {
  return locale === "zh-cn" ? `……还有 ${count} 条` : `… and ${count} more`;
}
