import type { Survey } from "../../engine/analysis.ts";
import type { FileReport } from "./report.ts";

/** A file whose module is known, and the report as far as it is without rules. */
export interface KeptFile {
  readonly report: FileReport;
  readonly text: string;
  readonly survey: Survey;
}

/** Files that wait for what others hold, so that they need not be parsed again then. */
export interface KeptFiles {
  /** False when there is no room left. */
  keep(path: string, file: KeptFile): boolean;
  /** Gives the file away; null when it was not kept. */
  take(path: string): KeptFile | null;
}

/** The text of all kept files, in UTF-16 units. A module takes some 15 times the memory of its text. */
const maximumLength = 8_000_000;

export function createKeptFiles(): KeptFiles {
  const files = new Map<string, KeptFile>();
  let length = 0;
  return {
    keep(path, file) {
      if (length + file.text.length > maximumLength) return false;
      files.set(path, file);
      length += file.text.length;
      return true;
    },
    take(path) {
      const file = files.get(path);
      if (!file) return null;
      files.delete(path);
      length -= file.text.length;
      return file;
    },
  };
}
