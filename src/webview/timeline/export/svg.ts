import type { SpanState, Timeline } from "../../../simulation/timeline.ts";
import { fill } from "../../shared/language.ts";
import { barsOf } from "../chart/bars.ts";
import { fittingWords, widthOf } from "../chart/barWords.ts";
import { groupsOf, type LaneRow } from "../chart/rows.ts";
import { formatTime, ticks, wholeView, xOf } from "../chart/scale.ts";
import { stateMarks } from "../chart/stateMarks.ts";
import { sentence, stateName } from "../describe.ts";
import { endOf, type Half } from "../halves.ts";
import type { Palette } from "./palette.ts";
import type { DrawnPicture, Picture } from "./picture.ts";

const width = 1200;
const margin = 24;
const names = 180;
const rowHeight = 25;
const barHeight = 19;
const headHeight = 28;
const plot = width - names - 2 * margin;

const wordsFont = "font-family='monospace' font-size='11'";

/** So many lanes of each timeline are drawn. */
const maximumLanes = 100;

/** Draws all timelines on one axis, in whole, with the legend: as the panel does, without anything outside the file. */
export function drawPicture({ title, headline, halves, palette, speaker }: Picture): DrawnPicture {
  const view = wholeView(endOf(halves));
  const parts = [text(margin, 34, title, palette.foreground, "font-size='17' font-weight='600'")];
  let y = 72;
  if (headline) {
    const { figure, words, band } = headline;
    const behind = figure === "" ? 0 : figure.length * 19 + 10;
    parts.push(text(margin, 74, figure, palette.gain, "font-size='32' font-weight='700'"));
    parts.push(text(margin + behind, 74, words, palette.foreground, "font-size='16' font-weight='600'"));
    parts.push(text(width - margin, 74, band, palette.muted, "text-anchor='end'"));
    y = 112;
  }
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
    parts.push(...drawHead(half, y));
    y += headHeight + 4;
    const lanes = groupsOf(timeline).flatMap((group) => (group.key === "cores" ? [] : group.lanes));
    const drawn = lanes.slice(0, maximumLanes);
    if (half.key === "after") parts.push(...drawSaving(timeline.makespan, y, drawn.length * rowHeight));
    for (const row of drawn) {
      parts.push(...drawLane(row, timeline, y));
      y += rowHeight;
    }
    y += 14;
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

  function drawHead({ key, title: name, timeline: { makespan, bounds } }: Half, top: number): string[] {
    const colour = escapeText(key === "after" ? palette.gain : palette.muted);
    const [low, high] = bounds;
    const band = low < high ? fill(speaker.texts.takesBand, formatTime(low), formatTime(high)) : "";
    const box = `x='${margin}' y='${top}' height='${headHeight}'`;
    return [
      `<rect ${box} width='${width - 2 * margin}' fill='${colour}' fill-opacity='0.12'/>`,
      `<rect ${box} width='3' fill='${colour}'/>`,
      text(
        margin + 14,
        top + 19,
        `${name}  ${formatTime(makespan)}`,
        palette.foreground,
        "font-size='14' font-weight='600'",
      ),
      text(width - margin - 10, top + 19, band, palette.muted, "text-anchor='end'"),
    ];
  }

  function drawSaving(end: number, top: number, high: number): string[] {
    const before = halves.find(({ key }) => key === "before")?.timeline.makespan ?? end;
    const words = fill(speaker.texts.saving, formatTime(before - end));
    const left = margin + names + xOf(end, view, plot);
    const right = margin + names + xOf(before, view, plot);
    if (right - left < widthOf(words) + 24) return [];
    const middle = top + high / 2;
    const tip = `M${round(left + 8)} ${middle - 5}L${round(left + 2)} ${middle}l6 5`;
    const green = escapeText(palette.gain);
    return [
      `<rect x='${round(left)}' y='${top}' width='${round(right - left)}' height='${high}' fill='${green}' fill-opacity='0.08'/>`,
      `<path d='M${round(left + 2)} ${middle}H${round(right)}${tip}' fill='none' stroke='${green}'/>`,
      text(
        (left + right) / 2,
        middle - 8,
        words,
        palette.foreground,
        "text-anchor='middle' font-size='14' font-weight='600'",
      ),
    ];
  }

  function drawLane({ lane, spans }: LaneRow, timeline: Timeline, top: number): string[] {
    const bars = barsOf(spans, view, plot).flatMap(({ span, count, x: left, width: wide, state }) => {
      used.add(state);
      const at = margin + names + left;
      const words = fittingWords(span.reason, wide);
      const hint = `<title>${escapeText(sentence(span, timeline, speaker, count))}</title>`;
      return [
        `<g>${hint}${rectangle(state, at, top + 3, wide, barHeight)}</g>`,
        words === "" ? "" : plate(span.state, at + 2, top + 5, widthOf(words) + 6, barHeight - 4),
        words === "" ? "" : text(at + 5, top + 16.5, words, palette.foreground, wordsFont),
      ];
    });
    const name = lane.name.length > 24 ? `${lane.name.slice(0, 23)}…` : lane.name;
    const line = `<path d='M${margin + names} ${top + rowHeight - 0.5}h${plot}' stroke='${palette.line}' stroke-opacity='0.4'/>`;
    return [line, text(margin, top + 16, name, palette.foreground), ...bars];
  }

  /** The ground of the words, so that the marks of the state do not run through them. */
  function plate(state: SpanState, left: number, top: number, wide: number, high: number): string {
    const box = `x='${round(left)}' y='${top}' width='${round(wide)}' height='${high}' rx='2'`;
    const ground = `<rect ${box} fill='${escapeText(palette.background)}'/>`;
    return `${ground}<rect ${box} fill='${escapeText(palette.states[state])}' fill-opacity='${state === "running" ? 0.55 : 0.2}'/>`;
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
