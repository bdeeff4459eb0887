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

/** Fixes a file and says what is left; when it cannot be written, what is in it as it stands. */
export async function fixFile(
  file: string,
  source: Source,
  { cwd, fixes, analyse }: Fixing,
): Promise<Pick<FileReport, "findings" | "errors" | "fixed">> {
  const { text, analysis, fixed } = applyFixes(source.text, analyse, fixes);
  const problem = fixed > 0 ? await writeSource(file, text, source) : null;
  if (!problem) return { findings: reportFindings(analysis, text, { cwd }), errors: [], fixed };
  const findings = reportFindings(analyse(source.text), source.text, { cwd });
  return { findings, errors: [{ file: displayPath(file, cwd), message: problem }], fixed: 0 };
}
