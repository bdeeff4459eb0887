/** What formatters and linters of Python allow: PEP 8, Black and Ruff, and what people choose instead. */
const common = [79, 88, 100, 120];

/** A text with fewer lines says little of how long its author lets them become. */
const fewLines = 100;

/** A line in this many may be longer, because it holds an address or a long text. */
const exceptions = 100;

/** How long the lines of a Python text may become, by how long they are. */
export function lineLimitOf(text: string): number {
  const lines = text.split("\n");
  const fits = (limit: number) => lines.filter(({ length }) => length > limit).length * exceptions <= lines.length;
  const limits = lines.length < fewLines ? common.slice(1) : common;
  return limits.find(fits) ?? Number.POSITIVE_INFINITY;
}
