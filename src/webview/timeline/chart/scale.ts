/** A stretch of time in view, in microseconds. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** The shortest stretch that one can zoom into, in microseconds. */
const shortest = 20;

/** Where a moment stands in a plot of this width, in pixels; outside of it for moments out of view. */
export function xOf(time: number, { from, to }: View, width: number): number {
  return ((time - from) / (to - from)) * width;
}

/** The moment at a place in the plot. */
export function timeAt(x: number, { from, to }: View, width: number): number {
  return from + (x / width) * (to - from);
}

/** Everything, with nothing around it. */
export function wholeView(end: number): View {
  return { from: 0, to: Math.max(end, shortest) };
}

/** Makes the view `factor` times as long, around a moment that stays where it is; never beyond the whole. */
export function zoomed(view: View, factor: number, around: number, end: number): View {
  const whole = wholeView(end);
  const length = Math.min(whole.to, Math.max(shortest, (view.to - view.from) * factor));
  const share = (around - view.from) / (view.to - view.from);
  return within(around - length * share, length, whole);
}

/** Moves the view by a share of its length. */
export function panned(view: View, share: number, end: number): View {
  const length = view.to - view.from;
  return within(view.from + length * share, length, wholeView(end));
}

/** The view that has the moment in it: the same one if it has, else one that is moved just so far. */
export function showing(view: View, time: number, end: number): View {
  if (time >= view.from && time <= view.to) return view;
  const length = view.to - view.from;
  return within(time < view.from ? time : time - length, length, wholeView(end));
}

function within(from: number, length: number, whole: View): View {
  const start = Math.max(0, Math.min(from, whole.to - length));
  return { from: start, to: start + length };
}

/** Round moments for an axis, at least one and about as many as are asked for. */
export function ticks({ from, to }: View, count: number): number[] {
  const raw = (to - from) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10));
  const result: number[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index++) result.push(index * step);
  return result;
}

/** A time in the unit that suits it, with three digits: `0`, `12.5 µs`, `340 ms`, `1.25 s`. */
export function formatTime(microseconds: number): string {
  if (microseconds === 0) return "0";
  const [divisor, unit] = unitOf(Math.abs(microseconds));
  return `${digits(microseconds / divisor)} ${unit}`;
}

function unitOf(microseconds: number): readonly [divisor: number, unit: string] {
  if (microseconds >= 999_500) return [1_000_000, "s"];
  return microseconds >= 999.5 ? [1_000, "ms"] : [1, "µs"];
}

function digits(value: number): string {
  const size = Math.abs(value);
  const places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  return String(Number(value.toFixed(places)));
}

/** How many times, with the digits that matter: `1.0`, `3.9`, `24`. */
export function formatFactor(factor: number): string {
  return factor >= 9.95 ? factor.toFixed(0) : factor.toFixed(1);
}
