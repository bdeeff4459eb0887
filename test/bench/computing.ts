import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Plugin } from "esbuild";
import { severities } from "../../src/model/finding.ts";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";
import { temporaryFolder } from "../cli/support/temporaryFolder.ts";
import { measure, median } from "./measure.ts";

// `npm run bench:computing -- [--rounds N] [--min-severity S] <folder>…`: what the rules about computing cost on code bases,
// together with the cost model that they need: CPU time of `interleave check` as it is, with these rules off, and with them
// off in a build without the cost model. Ends with status 1 when it is more than a tenth.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, "min-severity": { type: "string", default: "hint" } },
});
const rounds = Math.max(1, Number(values.rounds));
const severity = values["min-severity"];
if (positionals.length === 0 || !severities.some((one) => one === severity)) {
  console.error("Name at least one folder to measure, and one of the severities.");
  process.exit(2);
}

const rules = ["cpu-bound-on-event-loop", "cpu-bound-in-thread", "cpu-bound-greenlet", "process-pool-for-io"];

/** The share of the rest that these rules may take. */
const allowed = 0.1;

/** The entries to the cost model, as a build without it has them. */
const without: Readonly<Record<string, string>> = {
  ownCost: "export const ownCost = () => null; export const negligibleNanoseconds = () => 0;",
  siteRepetition: "export const createSiteRepetitions = () => ({ of: () => null, ofCallback: () => null });",
  loops: "export const createRepetitions = () => null; export const dataOf = () => null;",
};

const withoutCosts: Plugin = {
  name: "without-costs",
  setup({ onLoad }) {
    onLoad({ filter: /effects[\\/]cost[\\/](?:ownCost|siteRepetition|loops)\.ts$/ }, ({ path: file }) => ({
      contents: without[path.basename(file, ".ts")] ?? "",
      loader: "ts",
    }));
  },
};

/** One of the programs that are compared: how it is started, and its CPU seconds in each round. */
interface Contender {
  readonly command: readonly string[];
  readonly seconds: number[];
}

await using folder = temporaryFolder();
await using full = await buildCommandLine();
await using bare = await buildCommandLine([withoutCosts]);
const off = path.join(folder.path, "off.json");
writeFileSync(off, JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, "off"])) }));
const options = ["check", ".", "--format", "json", "--min-severity", severity, "--jobs", "1", "--no-cache"];

console.log(
  ["folder", "all CPU s", "rules off CPU s", "no cost model CPU s", "ratio", "median ratio of rounds"].join("\t"),
);
for (const given of positionals) {
  const root = path.resolve(given);
  const all: Contender = { command: [full.program, ...options], seconds: [] };
  const ruleless: Contender = { command: [full.program, ...options, "--config", off], seconds: [] };
  const costless: Contender = { command: [bare.program, ...options, "--config", off], seconds: [] };
  const contenders = [all, ruleless, costless];
  for (let round = 0; round < rounds; round++) {
    // In turns and each of them first as often, so that a busy moment of the machine meets all of them.
    for (const { command, seconds } of [...contenders, ...contenders].slice(round % 3, (round % 3) + 3))
      seconds.push((await measure(command, root)).cpuSeconds);
  }
  // Whatever else the machine does only ever adds to a round: the least of several is what the program itself takes.
  const least = contenders.map(({ seconds }) => Math.min(...seconds));
  const ratio = (least[0] ?? Number.NaN) / (least[2] ?? Number.NaN);
  const ratios = all.seconds.map((seconds, round) => seconds / (costless.seconds[round] ?? Number.NaN));
  const figures = [...least.map((seconds) => seconds.toFixed(2)), ratio.toFixed(3), median(ratios).toFixed(3)];
  console.log([path.basename(root), ...figures].join("\t"));
  if (ratio > 1 + allowed) process.exitCode = 1;
}
