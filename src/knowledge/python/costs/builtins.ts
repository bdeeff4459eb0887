import { argument, type CostRow, costRows, receiver } from "../../costRow.ts";

const first = argument(0);
const source = "https://docs.python.org/3/library/functions.html";
const iterating = { formula: { kind: "size", of: first }, releasesGil: false, source } as const;
const once = { formula: { kind: "constant" }, releasesGil: false } as const;
const combinatorics = "https://docs.python.org/3/library/itertools.html#combinatoric-iterators";

/** Built-in functions that take all elements of a value, and the usual small ones of the standard library. */
export const builtinCosts: readonly CostRow[] = [
  ...costRows(
    "",
    {
      sum: 15,
      min: 12,
      max: 12,
      any: 8,
      all: 8,
      list: 15,
      tuple: 15,
      set: 60,
      frozenset: 60,
      dict: 60,
      bytes: 1,
      bytearray: 1,
    },
    iterating,
  ),
  { name: "sorted", nanoseconds: 9, formula: { kind: "sort", of: first }, releasesGil: false, source },
  {
    name: "str.join",
    nanoseconds: 10,
    formula: { kind: "size", of: first },
    releasesGil: false,
    source: "https://docs.python.org/3/library/stdtypes.html#str.join",
  },
  {
    name: "list.sort",
    nanoseconds: 9,
    formula: { kind: "sort", of: receiver },
    releasesGil: false,
    source: "https://docs.python.org/3/howto/sorting.html",
  },
  ...costRows(
    "random",
    { random: 35, uniform: 110, randint: 280, randrange: 240, choice: 230, gauss: 300 },
    { ...once, source: "https://docs.python.org/3/library/random.html" },
  ),
  ...costRows("random", { shuffle: 250 }, { ...iterating, source: "https://docs.python.org/3/library/random.html" }),
  ...costRows(
    "math",
    { sqrt: 30, sin: 35, cos: 35, tan: 40, exp: 35, log: 45, pow: 45, floor: 35, ceil: 35, hypot: 50, gcd: 50 },
    { ...once, source: "https://docs.python.org/3/library/math.html" },
  ),
  ...costRows(
    "",
    { len: 25, abs: 25, int: 60, float: 50, str: 90, round: 100, divmod: 50, isinstance: 35 },
    { ...once, source },
  ),
  {
    name: "itertools.permutations",
    nanoseconds: 100,
    formula: { kind: "permutations", of: first, choose: argument(1, "r") },
    releasesGil: false,
    source: combinatorics,
  },
  {
    name: "itertools.combinations",
    nanoseconds: 90,
    formula: { kind: "subsets", of: first, choose: argument(1, "r") },
    releasesGil: false,
    source: combinatorics,
  },
];
