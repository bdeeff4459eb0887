import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Plugin } from "esbuild";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";
import { temporaryFolder } from "../cli/support/temporaryFolder.ts";
import { measure, median } from "./measure.ts";

// `npm run bench:computing -- [--rounds N] <folder>…`: what the rules about computing cost on code bases, together with the
// cost model that they need: CPU time of `interleave check` as it is, with these rules off, and with them off in a build
// without the cost model.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" } },
});
const rounds = Math.max(1, Number(values.rounds));
if (positionals.length === 0) {
  console.error("Name at least one folder to measure.");
  process.exit(2);
}

const rules = ["cpu-bound-on-event-loop", "cpu-bound-in-thread", "cpu-bound-greenlet", "process-pool-for-io"];

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

await using folder = temporaryFolder();
await using full = await buildCommandLine();
await using bare = await buildCommandLine([withoutCosts]);
const off = path.join(folder.path, "off.json");
writeFileSync(off, JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, "off"])) }));

console.log(["folder", "all CPU s", "rules off CPU s", "no cost model CPU s", "ratio"].join("\t"));
for (const given of positionals) {
  const root = path.resolve(given);
  const check = (program: string, ...more: string[]) =>
    measure([program, "check", ".", "--format", "json", "--jobs", "1", "--no-cache", ...more], root);
  const runs: Record<"all" | "off" | "bare", number[]> = { all: [], off: [], bare: [] };
  // In turns, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < rounds; round++) {
    runs.all.push((await check(full.program)).cpuSeconds);
    runs.off.push((await check(full.program, "--config", off)).cpuSeconds);
    runs.bare.push((await check(bare.program, "--config", off)).cpuSeconds);
  }
  const [all, ruleless, costless] = [median(runs.all), median(runs.off), median(runs.bare)];
  const figures = [all, ruleless, costless, all / costless].map((figure) => figure.toFixed(2));
  console.log([path.basename(root), ...figures].join("\t"));
}
