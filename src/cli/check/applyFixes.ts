import type { Analysis } from "../../engine/analysis.ts";
import { applyFixes as applyAllowedFixes, type FixedText } from "../../engine/applyFixes.ts";
import { isSelected, type Selection } from "../../engine/selection.ts";

/** Which fixes `--fix` may apply; plain data, so that a worker can be given it. */
export interface FixPolicy {
  readonly allowsUnsafe: boolean;
  /** Only findings that matter to the user are fixed. */
  readonly selection: Selection;
}

/** Applies what the policy allows to a text, until nothing changes. */
export function applyFixes(
  text: string,
  analyse: (text: string) => Analysis,
  { allowsUnsafe, selection }: FixPolicy,
): FixedText {
  const isWanted = (finding: Parameters<typeof isSelected>[0]) => isSelected(finding, selection);
  return applyAllowedFixes({ text, analysis: analyse(text) }, analyse, { allowsUnsafe, createsFiles: true, isWanted });
}
