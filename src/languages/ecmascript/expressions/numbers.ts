/**
 * The value of a numeric literal as ECMAScript writes them: separators, bases, legacy octals, big integers.
 * Null for one that is half typed or too large, which plain data cannot hold.
 */
export function numberValue(text: string): number | null {
  const digits = text.replaceAll("_", "").replace(/n$/, "");
  const value = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isFinite(value) ? value : null;
}
