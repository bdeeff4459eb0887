import { argument, type CostRow, costRows } from "../../costRow.ts";

const data = argument(0);
const bySize = { kind: "size", of: data } as const;

/** Compression, serialisation and text: all of it grows with the data. */
export const dataCosts: readonly CostRow[] = [
  ...["zlib", "gzip"].flatMap((module) =>
    costRows(
      module,
      { compress: 18, decompress: 2 },
      { formula: bySize, releasesGil: true, source: "https://docs.python.org/3/library/zlib.html" },
    ),
  ),
  ...costRows(
    "bz2",
    { compress: 140, decompress: 30 },
    { formula: bySize, releasesGil: true, source: "https://docs.python.org/3/library/bz2.html" },
  ),
  ...costRows(
    "lzma",
    { compress: 250, decompress: 20 },
    { formula: bySize, releasesGil: true, source: "https://docs.python.org/3/library/lzma.html" },
  ),
  ...costRows(
    "json",
    { dumps: 90, loads: 13 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/json.html" },
  ),
  ...costRows(
    "pickle",
    { dumps: 25, loads: 10 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/pickle.html" },
  ),
  ...costRows(
    "copy",
    { deepcopy: 180 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/copy.html" },
  ),
  ...costRows(
    "base64",
    { b64encode: 1, b64decode: 1.5, b32encode: 40, b85encode: 60 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/base64.html" },
  ),
  ...costRows(
    "xml.etree.ElementTree",
    { fromstring: 32, tostring: 40 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/xml.etree.elementtree.html" },
  ),
  ...costRows(
    "difflib.SequenceMatcher",
    { ratio: 900 },
    { formula: { kind: "constant" }, releasesGil: false, source: "https://docs.python.org/3/library/difflib.html" },
  ),
  ...costRows(
    "statistics",
    { mean: 330, median: 60, stdev: 700, pstdev: 700, variance: 650 },
    { formula: bySize, releasesGil: false, source: "https://docs.python.org/3/library/statistics.html" },
  ),
];
