import { fileURLToPath } from "node:url";
import type { CreatedFile } from "../../model/finding.ts";
import { createSource } from "../files/createSource.ts";
import { displayPath } from "../files/paths.ts";
import type { Source } from "../files/readSource.ts";
import { writeSource } from "../files/writeSource.ts";
import { applyFixes, type FixPolicy } from "./applyFixes.ts";
import type { FileReport } from "./report.ts";
import { reportFindings } from "./reportedFinding.ts";

/** Which fixes are applied, and where the files are. */
export interface Fixing {
  readonly cwd: string;
  readonly fixes: FixPolicy;
  readonly analyse: Parameters<typeof applyFixes>[1];
}

/** Writes what a fix adds before what uses it. Returns why it was not written, or null. */
async function writeFixed(file: string, text: string, source: Source, created: readonly CreatedFile[]) {
  for (const one of created) {
    const problem = await createSource(fileURLToPath(one.uri), one.text);
    if (problem) return problem;
  }
  return writeSource(file, text, source);
}

/** Fixes a file and says what is left; when it cannot be written, what is in it as it stands. */
export async function fixFile(
  file: string,
  source: Source,
  { cwd, fixes, analyse }: Fixing,
): Promise<Pick<FileReport, "findings" | "errors" | "fixed">> {
  const { text, analysis, fixed, created } = applyFixes(source.text, analyse, fixes);
  const problem = fixed > 0 ? await writeFixed(file, text, source, created) : null;
  if (!problem) return { findings: reportFindings(analysis, text, { cwd }), errors: [], fixed };
  const findings = reportFindings(analyse(source.text), source.text, { cwd });
  return { findings, errors: [{ file: displayPath(file, cwd), message: problem }], fixed: 0 };
}
