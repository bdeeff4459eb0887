import type { Survey } from "../../engine/analysis.ts";
import type { Source } from "../files/readSource.ts";

/** A file that was parsed before its turn. */
export interface ParsedFile {
  readonly source: Source;
  readonly survey: Survey;
  /** The names of the calls that were left out of it. */
  readonly passedOver: readonly string[];
}

/** Files that were parsed because others needed to know of them, and that wait for their own turn. */
export interface KeptFiles {
  keep(path: string, file: ParsedFile): void;
  /** Gives the file away; null when it was not kept. */
  take(path: string): ParsedFile | null;
  /** The one that waits longest; null when none does. */
  first(): string | null;
}

/** How much text is kept with its module, in UTF-16 units. A module takes some 40 times as many bytes. */
const lengthWithModules = 1_500_000;
/** The same for texts with their syntax alone, which takes some 5 times as many bytes. */
const lengthInAll = 20_000_000;

/** Room for files up to a limit; beyond it they are forgotten, and parsed again in their turn. */
export function createKeptFiles(): KeptFiles {
  const files = new Map<string, ParsedFile>();
  const shrunk = new Set<string>();
  let full = 0;
  let small = 0;

  function shrink(path: string, file: ParsedFile): void {
    const { length } = file.source.text;
    if (full + small > lengthInAll) {
      files.delete(path);
    } else {
      file.survey.shrink();
      shrunk.add(path);
      small += length;
    }
  }

  return {
    keep(path, file) {
      const { length } = file.source.text;
      files.set(path, file);
      if (full + length > lengthWithModules) shrink(path, file);
      else full += length;
    },
    take(path) {
      const file = files.get(path);
      if (!file) return null;
      files.delete(path);
      if (shrunk.delete(path)) small -= file.source.text.length;
      else full -= file.source.text.length;
      return file;
    },
    first: () => files.keys().next().value ?? null,
  };
}
