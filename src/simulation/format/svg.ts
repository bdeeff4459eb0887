import type { Locale } from "../../model/finding.ts";
import { stateTexts } from "../states.ts";
import { type SpanState, spanStates, type Timeline } from "../timeline.ts";
import { runtimeNames } from "./runtimeNames.ts";
import { marksOf, timeText } from "./scale.ts";

/** What a picture is drawn with. */
export interface SvgOptions {
  readonly title: string;
  readonly locale: Locale;
  /** In pixels. */
  readonly width: number;
}

/** A colour for each state, and a pattern for all but running, so that no picture depends on colour alone. */
const looks: Readonly<
  Record<SpanState, { readonly colour: string; readonly pattern: "solid" | "lines" | "dots" | "cross" | "hollow" }>
> = {
  running: { colour: "#2e7d32", pattern: "solid" },
  starting: { colour: "#8d6e63", pattern: "lines" },
  sleep: { colour: "#90a4ae", pattern: "dots" },
  network: { colour: "#1e88e5", pattern: "dots" },
  disk: { colour: "#6d4c41", pattern: "dots" },
  child: { colour: "#7e57c2", pattern: "dots" },
  join: { colour: "#546e7a", pattern: "cross" },
  lock: { colour: "#d81b60", pattern: "cross" },
  queue: { colour: "#8e24aa", pattern: "cross" },
  await: { colour: "#00897b", pattern: "hollow" },
  pool: { colour: "#5e35b1", pattern: "lines" },
  gil: { colour: "#e53935", pattern: "lines" },
  core: { colour: "#fb8c00", pattern: "hollow" },
  loop: { colour: "#f4511e", pattern: "lines" },
  idle: { colour: "#cfd8dc", pattern: "hollow" },
  deadlock: { colour: "#b71c1c", pattern: "cross" },
};

const rowHeight = 22;
const barHeight = 16;
const nameWidth = 190;
const headHeight = 56;

/** The timeline as a picture that stands by itself. */
export function formatSvg(timeline: Timeline, { title, locale, width }: SvgOptions): string {
  const lanes = timeline.lanes.filter(({ kind }) => kind !== "core");
  const rows = new Map(lanes.map(({ id }, row) => [id, row]));
  const used = spanStates.filter((state) => timeline.spans.some((span) => span.state === state && rows.has(span.lane)));
  const legendRows = Math.ceil(used.length / 4);
  const height = headHeight + lanes.length * rowHeight + 24 + legendRows * 20;
  const scale = (width - nameWidth - 16) / Math.max(1, timeline.makespan);
  const x = (time: number) => round(nameWidth + time * scale);
  const y = (row: number) => headHeight + row * rowHeight;
  const bars = timeline.spans.flatMap(({ lane, start, end, state, reason, line }) => {
    const row = rows.get(lane);
    if (row === undefined) return [];
    const text = `${stateTexts[state].name[locale]}: ${reason}${line === null ? "" : ` (${line})`} · ${timeText(end - start)}`;
    const barWidth = Math.max(0.5, round((end - start) * scale));
    return [
      `<rect x="${x(start)}" y="${y(row)}" width="${barWidth}" height="${barHeight}" fill="url(#${state})" stroke="${looks[state].colour}" stroke-width="0.5"><title>${escapeText(text)}</title></rect>`,
    ];
  });
  const marks = marksOf(timeline.makespan, 8).map(
    (mark) =>
      `<line x1="${x(mark)}" y1="${headHeight - 6}" x2="${x(mark)}" y2="${y(lanes.length)}" stroke="#b0bec5" stroke-width="0.5"/><text x="${x(mark)}" y="${headHeight - 10}" text-anchor="middle">${timeText(mark)}</text>`,
  );
  const names = lanes.map(
    ({ name }, row) =>
      `<text x="8" y="${y(row) + 12}">${escapeText(name.length > 28 ? `${name.slice(0, 27)}…` : name)}</text>`,
  );
  const legend = used.map((state, index) => {
    const left = 8 + (index % 4) * ((width - 16) / 4);
    const top = y(lanes.length) + 16 + Math.floor(index / 4) * 20;
    return `<rect x="${round(left)}" y="${top}" width="14" height="12" fill="url(#${state})" stroke="${looks[state].colour}"/><text x="${round(left + 20)}" y="${top + 10}">${escapeText(stateTexts[state].name[locale])}</text>`;
  });
  const label = `${title} · ${runtimeNames[timeline.runtime][locale]} · ${timeText(timeline.makespan)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="${escapeText(label)}">`,
    `<defs>${used.map(patternOf).join("")}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="8" y="20" font-size="14" font-weight="bold">${escapeText(label)}</text>`,
    ...marks,
    ...names,
    ...bars,
    ...legend,
    "</svg>",
    "",
  ].join("\n");
}

function patternOf(state: SpanState): string {
  const { colour, pattern } = looks[state];
  const background = pattern === "solid" ? colour : "#ffffff";
  const drawing = {
    solid: "",
    lines: `<path d="M0 6 L6 0" stroke="${colour}" stroke-width="1.5"/>`,
    dots: `<circle cx="3" cy="3" r="1.3" fill="${colour}"/>`,
    cross: `<path d="M0 0 L6 6 M0 6 L6 0" stroke="${colour}" stroke-width="1"/>`,
    hollow: "",
  }[pattern];
  return `<pattern id="${state}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${background}"/>${drawing}</pattern>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
