/** A time for people: `850 µs`, `12.5 ms`, `1.25 s`. */
export function timeText(microseconds: number): string {
  if (microseconds < 1_000) return `${Math.round(microseconds)} µs`;
  if (microseconds < 1_000_000) return `${short(microseconds / 1_000)} ms`;
  return `${short(microseconds / 1_000_000)} s`;
}

function short(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return String(Number(value.toFixed(digits)));
}

/** The distance of the marks of an axis: 1, 2 or 5 times a power of ten, for at most so many marks. */
export function markDistance(length: number, most: number): number {
  const least = Math.max(1, length / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** The places of the marks, from 0 on. */
export function marksOf(length: number, most: number): number[] {
  const distance = markDistance(length, most);
  return Array.from({ length: Math.floor(length / distance) + 1 }, (_, index) => index * distance);
}
