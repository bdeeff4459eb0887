import type { Survey } from "../../engine/analysis.ts";

/** The files that have had their turn. Something may still lead to one of which nobody has asked what it holds. */
export interface AnalysedFiles {
  /** `file` is null when it is known what it holds. */
  add(path: string, file: AnalysedFile | null): void;
  has(path: string): boolean;
  /** Null for a file of which nothing is remembered. */
  survey(path: string): Survey | null;
}

/** What is remembered of a file. */
export interface AnalysedFile {
  readonly survey: Survey;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
}

/** How much text is remembered with its syntax, which takes some 7 times as many bytes. */
const lengthInAll = 4_000_000;

/** Room for the syntax of files up to a limit; beyond it the first ones are forgotten, and parsed again when they are asked for. */
export function createAnalysedFiles(): AnalysedFiles {
  const paths = new Set<string>();
  const files = new Map<string, AnalysedFile>();
  let total = 0;
  return {
    add(path, file) {
      paths.add(path);
      total -= files.get(path)?.length ?? 0;
      files.delete(path);
      if (!file) return;
      file.survey.shrink();
      files.set(path, file);
      total += file.length;
      for (const [first, { length }] of files) {
        if (total <= lengthInAll) break;
        files.delete(first);
        total -= length;
      }
    },
    has: (path) => paths.has(path),
    survey: (path) => files.get(path)?.survey ?? null,
  };
}
