import path from "node:path";
import { parseArgs } from "node:util";
import type { CheckReport, ReportedFinding } from "../../src/cli/check/report.ts";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";

// `npm run bench:filter -- <folder>…`: whether anything is lost because files are parsed only when their words, or calls
// of others, lead to them. Parses every file for comparison, and ends with status 1 when something differs.
const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) {
  console.error("Name at least one folder to compare.");
  process.exit(2);
}

await using commandLine = await buildCommandLine();

for (const given of positionals) {
  const cwd = path.resolve(given);
  for (const severity of ["hint", "information"]) {
    const options = ["--min-severity", severity];
    const chosen = await findingsOf(cwd, [...options, "--no-cache"]);
    const all = await findingsOf(cwd, [...options, "--every-file"]);
    const lost = [...all].filter((finding) => !chosen.has(finding));
    const extra = [...chosen].filter((finding) => !all.has(finding));
    const figures = `${all.size} findings, ${lost.length} lost, ${extra.length} extra`;
    console.log(`${path.basename(cwd)}, from ${severity}: ${figures}`);
    for (const finding of [...lost, ...extra]) console.log(`  ${finding}`);
    if (lost.length + extra.length > 0) process.exitCode = 1;
  }
}

async function findingsOf(cwd: string, options: readonly string[]): Promise<Set<string>> {
  const { out, error } = await commandLine.run(["check", "--format", "json", "--jobs", "1", ...options], { cwd });
  if (out === "") throw new Error(error);
  const { findings, errors } = JSON.parse(out) as CheckReport;
  return new Set([...findings.map(describe), ...errors.map(({ file, message }) => `${file}: ${message.en}`)]);
}

/** All that is said of a finding, its fixes left out: they follow from the rest. */
function describe({ file, range, rule, severity, confidence, message, chain, evidence }: ReportedFinding): string {
  const { line, column } = range.start;
  return JSON.stringify([`${file}:${line}:${column}`, rule, severity, confidence, message.en, chain, evidence]);
}
