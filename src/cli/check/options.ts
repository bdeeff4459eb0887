import type { Confidence, Locale, Severity } from "../../model/finding.ts";

/** The formats in which findings are printed. */
export const formats = ["text", "json", "sarif", "github"] as const;
/** One of `formats`. */
export type Format = (typeof formats)[number];

/** What the user asked of `interleave check`; null where the default depends on something else. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  /** The only rules to run; null for all that are enabled. */
  readonly rules: readonly string[] | null;
  readonly minimumSeverity: Severity | null;
  readonly minimumConfidence: Confidence | null;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly jobs: number | null;
  readonly configurationFile: string | null;
  /** Whether to parse only the files that can hold a finding or the cause of one. */
  readonly isSelective: boolean;
  /** Whether to begin with what earlier runs found. */
  readonly cache: boolean;
  /** The folder for that; null for the usual one. */
  readonly cacheLocation: string | null;
  /** Analyse standard input under this name instead of files. */
  readonly stdinFileName: string | null;
  readonly locale: Locale;
}
