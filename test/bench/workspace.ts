import path from "node:path";
import { parseArgs } from "node:util";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";
import { temporaryFolder } from "../cli/support/temporaryFolder.ts";
import { measure, median } from "./measure.ts";
import type { Usage } from "./reportUsage.ts";

// `npm run bench:workspace -- [--rounds N] <folder>…`: what `interleave check` costs on code bases, beside parsing each
// of their files once: as it is for people, and with the hints that it prints for programs. CPU time, because wall time
// moves with whatever else the machine does.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" } },
});
const rounds = Math.max(1, Number(values.rounds));
if (positionals.length === 0) {
  console.error("Name at least one folder to measure.");
  process.exit(2);
}

const bareParse = path.join(import.meta.dirname, "bareParse.ts");
await using commandLine = await buildCommandLine();

const columns = [
  "folder",
  "parse CPU s",
  "check CPU s",
  "ratio",
  "with hints CPU s",
  "ratio",
  "warm CPU s",
  "warm ratio",
  "check RSS MB",
  "2 jobs CPU s",
  "wall s",
  "1 job wall s",
];
console.log(columns.join("\t"));
for (const given of positionals) {
  const folder = path.resolve(given);
  await using kept = temporaryFolder();
  const check = (jobs: number, ...others: string[]) => [
    ...[commandLine.program, "check", ".", "--jobs", `${jobs}`],
    ...others,
  ];
  const keeping = ["--cache-location", kept.path];
  await measure(check(1, ...keeping), folder);
  // In turns, so that a busy moment of the machine meets all of them.
  const runs = {
    parse: [] as Usage[],
    one: [] as Usage[],
    hints: [] as Usage[],
    two: [] as Usage[],
    warm: [] as Usage[],
  };
  for (let round = 0; round < rounds; round++) {
    runs.parse.push(await measure([bareParse, folder], folder));
    runs.one.push(await measure(check(1, "--no-cache"), folder));
    runs.hints.push(await measure(check(1, "--no-cache", "--format", "json"), folder));
    runs.two.push(await measure(check(2, "--no-cache"), folder));
    runs.warm.push(await measure(check(1, ...keeping), folder));
  }
  const parse = median(runs.parse.map(({ cpuSeconds }) => cpuSeconds));
  const one = median(runs.one.map(({ cpuSeconds }) => cpuSeconds));
  const hints = median(runs.hints.map(({ cpuSeconds }) => cpuSeconds));
  const warm = median(runs.warm.map(({ cpuSeconds }) => cpuSeconds));
  const row = [
    path.basename(folder),
    parse.toFixed(2),
    one.toFixed(2),
    (one / parse).toFixed(2),
    hints.toFixed(2),
    (hints / parse).toFixed(2),
    warm.toFixed(2),
    (warm / one).toFixed(2),
    (median(runs.one.map(({ peakBytes }) => peakBytes)) / 1e6).toFixed(0),
    median(runs.two.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
    median(runs.two.map(({ wallSeconds }) => wallSeconds)).toFixed(2),
    median(runs.one.map(({ wallSeconds }) => wallSeconds)).toFixed(2),
  ];
  console.log(row.join("\t"));
}
