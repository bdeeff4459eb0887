import type { Fix, WithheldFix } from "../model/finding.ts";

/**
 * The fixes among which somebody chooses. One that creates files comes before one with the same title that does without: who
 * can create files is offered the first, everybody else the second.
 */
export function offeredFixes(fixes: readonly Fix[], canCreateFiles: boolean): readonly Fix[] {
  if (!canCreateFiles) return fixes.filter(({ creates }) => !creates);
  const creating = new Set(fixes.flatMap(({ title, creates }) => (creates ? [title.en] : [])));
  return fixes.filter(({ title, creates }) => creates || !creating.has(title.en));
}

/** The fixes that cannot be made, without those that another one stands in for. */
export function withheldFixes(withheld: readonly WithheldFix[], offered: readonly Fix[]): readonly WithheldFix[] {
  return withheld.filter(({ title }) => !offered.some((fix) => fix.title.en === title.en));
}
