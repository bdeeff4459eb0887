import type { Applicability, Confidence, LocalizedText, Severity, WithheldFix } from "../../model/finding.ts";
import type { Trace } from "../cache/trace.ts";
import type { Outlook } from "./outlook.ts";

/** A place as people count: lines and columns from 1, columns in UTF-16 code units; a byte order mark takes no column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file; `end` is the place after the last character. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A file is named by its path relative to the working directory, with `/`. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** A function on the way of a call chain. */
export interface ReportedHop extends FilePlace {
  readonly name: string;
}

/** Another place that a finding speaks of. */
export interface ReportedRelated extends FilePlace {
  readonly message: LocalizedText;
}

/** A change of one file, with lines and columns as people count them. */
export interface ReportedEdit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

/** A fix as a report holds it. */
export interface ReportedFix {
  readonly title: LocalizedText;
  readonly applicability: Applicability;
  readonly edits: readonly ReportedEdit[];
  /** The files that it adds, when it does. */
  readonly creates?: readonly ReportedCreation[];
}

/** A file that a fix adds, and its text. */
export interface ReportedCreation {
  readonly file: string;
  readonly text: string;
}

/** The source around a finding, cut to what fits on a terminal. */
export interface CodeFrame {
  /** The number of the first line in `lines`, counted from 1. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Where the underline goes: an index of `lines`, and UTF-16 offsets in that line. */
  readonly underline: { readonly index: number; readonly start: number; readonly end: number };
}

/** A finding in terms of files, lines and columns: plain data that crosses threads and that every format prints. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: LocalizedText;
  readonly file: string;
  readonly range: Range;
  readonly chain: readonly ReportedHop[];
  readonly related: readonly ReportedRelated[];
  readonly evidence: readonly LocalizedText[];
  readonly concepts: readonly string[];
  readonly fixes: readonly ReportedFix[];
  /** Fixes that cannot be made, with the reasons. */
  readonly withheld: readonly WithheldFix[];
  readonly frame: CodeFrame;
}

/** Something that could not be read or analysed, and why. */
export interface FileError {
  readonly file: string;
  readonly message: LocalizedText;
}

/** What came of one file. */
export interface FileReport {
  readonly file: string;
  /** The file's size; 0 when it was not analysed. */
  readonly bytes: number;
  readonly status: "analysed" | "skipped" | "failed";
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly FileError[];
  /** Fixes that were applied and written. */
  readonly fixed: number;
  /** What was asked for since the last report, when the file was analysed. */
  readonly trace?: Trace;
  /** Nobody has parsed it, because nothing that it imports could lead to a finding: that is found out anew in each run. */
  readonly isIdle?: true;
  /** The names of calls that nobody looked at, because none of them makes a coroutine as far as is known. */
  readonly passedOver?: readonly string[];
  /** What its text alone tells, when a first look was asked for. */
  readonly outlook?: Outlook;
}

/** A run in figures. */
export interface Summary {
  /** Files that were analysed, and their size. */
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  readonly errors: number;
  readonly milliseconds: number;
  /** Fixes that were applied; present when they were asked for. */
  readonly fixed?: number;
}

/** The result of `interleave check`, sorted and filtered, ready to be printed in any format. */
export interface CheckReport {
  readonly summary: Summary;
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly FileError[];
}
