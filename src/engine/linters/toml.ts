import { parse } from "smol-toml";
import { bracketDepth } from "../../model/brackets.ts";
import { isRecord } from "../../model/record.ts";
import type { JsonObject } from "../../project/modules/configurationFiles.ts";

/** The parser recurses; no hand-written file is nested so deeply. */
const maximumNesting = 200;

/** The tables of a TOML text; null for one that is broken. */
export function readToml(text: string): JsonObject | null {
  if (bracketDepth(text) > maximumNesting) return null;
  try {
    const value: unknown = parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
