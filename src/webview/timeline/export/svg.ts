import type { SpanState, Timeline } from "../../../simulation/timeline.ts";
import { barsOf } from "../chart/bars.ts";
import { fittingWords } from "../chart/barWords.ts";
import { groupsOf, type LaneRow } from "../chart/rows.ts";
import { formatTime, ticks, wholeView, xOf } from "../chart/scale.ts";
import { stateMarks } from "../chart/stateMarks.ts";
import { type Speaker, sentence, stateName } from "../describe.ts";
import { endOf, type Half } from "../halves.ts";
import type { Palette } from "./palette.ts";

/** What a picture is made from. */
export interface Picture {
  readonly title: string;
  /** A line below the title, such as how much faster the code is after the fix. */
  readonly subtitle: string;
  readonly halves: readonly Half[];
  readonly palette: Palette;
  readonly speaker: Speaker;
}

/** A picture that stands by itself, with its size in pixels. */
export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 1200;
const margin = 20;
const names = 180;
const rowHeight = 24;
const barHeight = 18;
const plot = width - names - 2 * margin;

/** So many lanes of each timeline are drawn. */
const maximumLanes = 100;

/** Draws all timelines on one axis, in whole, with the legend: as the panel does, without anything outside the file. */
export function drawPicture({ title, subtitle, halves, palette, speaker }: Picture): DrawnPicture {
  const view = wholeView(endOf(halves));
  const parts = [text(margin, 30, title, palette.foreground, "font-size='17' font-weight='600'")];
  if (subtitle !== "") parts.push(text(margin, 52, subtitle, palette.foreground));
  let y = 76;
  for (const tick of ticks(view, 8)) {
    const x = margin + names + xOf(tick, view, plot);
    const anchor = x > width - 2 * margin ? "end" : "middle";
    parts.push(text(x, y, formatTime(tick), palette.muted, `text-anchor='${anchor}'`));
    parts.push(`<path d='M${round(x)} ${y + 4}v5' stroke='${palette.muted}'/>`);
  }
  y += 12;
  const used = new Set<SpanState>();
  for (const half of halves) {
    const { timeline } = half;
    parts.push(
      text(margin, y + 20, `${half.title} · ${formatTime(timeline.makespan)}`, palette.foreground, "font-weight='600'"),
    );
    y += 28;
    const lanes = groupsOf(timeline).flatMap((group) => group.lanes);
    for (const row of lanes.slice(0, maximumLanes)) {
      parts.push(...drawLane(row, timeline, y));
      y += rowHeight;
    }
    y += 10;
  }
  let x = margin;
  for (const state of used) {
    const name = stateName({ state }, speaker);
    const needed = 34 + name.length * (/[^\x20-\x7e]/.test(name) ? 13 : 7) + 16;
    if (x + needed > width - margin) {
      x = margin;
      y += 22;
    }
    parts.push(rectangle(state, x, y + 4, 26, 14), text(x + 34, y + 16, name, palette.foreground));
    x += needed;
  }
  const height = y + 40;
  return { svg: frame(parts, [...used], palette, height), width, height };

  function drawLane({ lane, spans }: LaneRow, timeline: Timeline, top: number): string[] {
    const bars = barsOf(spans, view, plot).flatMap(({ span, count, x: left, width: wide, state }) => {
      used.add(state);
      const at = margin + names + left;
      const words = fittingWords(span.reason, wide);
      const hint = `<title>${escapeText(sentence(span, timeline, speaker, count))}</title>`;
      return [
        `<g>${hint}${rectangle(state, at, top + 3, wide, barHeight)}</g>`,
        words === "" ? "" : text(at + 5, top + 16, words, palette.foreground, haloOf(palette)),
      ];
    });
    const name = lane.name.length > 24 ? `${lane.name.slice(0, 23)}…` : lane.name;
    const line = `<path d='M${margin + names} ${top + rowHeight - 0.5}h${plot}' stroke='${palette.line}' stroke-opacity='0.4'/>`;
    return [line, text(margin, top + 16, name, palette.foreground), ...bars];
  }

  function rectangle(state: SpanState, left: number, top: number, wide: number, high: number): string {
    const colour = palette.states[state];
    const box = `x='${round(left)}' y='${top}' width='${round(wide)}' height='${high}' rx='${Math.min(3, wide / 2)}'`;
    const opacity = state === "running" ? 0.55 : state === "core" || state === "idle" ? 0 : 0.28;
    const fill = `<rect ${box} fill='${escapeText(colour)}' fill-opacity='${opacity}' stroke='${escapeText(colour)}'/>`;
    return stateMarks[state] ? `${fill}<rect ${box} fill='url(#mark-${state})'/>` : fill;
  }
}

function frame(parts: readonly string[], states: readonly SpanState[], palette: Palette, height: number): string {
  const patterns = states.flatMap((state) => {
    const mark = stateMarks[state];
    if (!mark) return [];
    const { size, path } = mark;
    const stroke = `<path d='${path}' fill='none' stroke='${escapeText(palette.states[state])}' stroke-opacity='0.75'/>`;
    return [
      `<pattern id='mark-${state}' width='${size}' height='${size}' patternUnits='userSpaceOnUse'>${stroke}</pattern>`,
    ];
  });
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}' font-family='system-ui, sans-serif' font-size='12'>`,
    `<defs>${patterns.join("")}</defs>`,
    `<rect width='${width}' height='${height}' fill='${escapeText(palette.background)}'/>`,
    ...parts.filter((part) => part !== ""),
    "</svg>",
    "",
  ].join("\n");
}

function text(x: number, y: number, words: string, colour: string, more = ""): string {
  return `<text x='${round(x)}' y='${y}' fill='${escapeText(colour)}' ${more}>${escapeText(words)}</text>`;
}

/** A rim in the colour of the ground, so that words are read over marks. */
function haloOf({ background }: Palette): string {
  return `stroke='${escapeText(background)}' stroke-opacity='0.7' stroke-width='3' paint-order='stroke' stroke-linejoin='round' font-family='monospace' font-size='11'`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
