import { type ParseError, parse } from "jsonc-parser";
import { bracketDepth } from "../../model/brackets.ts";
import { isRecord } from "../../model/record.ts";
import type { WorkspaceFiles } from "./workspaceFiles.ts";

/** An object of a configuration file, whose values nobody has checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Configuration files, each read and parsed once. */
export interface ConfigurationFiles {
  /** Whether there is such a file, broken or not. */
  has(path: string): boolean;
  /** The text of a file; null when there is none, or when it is too large to be written by hand. */
  text(path: string): string | null;
  /** The object in a JSON file with comments and trailing commas; null when it is absent, broken or no object. */
  json(path: string): JsonObject | null;
}

/** In UTF-16 units. The largest package.json of the npm registry's popular packages are a tenth of it. */
const maximumLength = 1_000_000;

/** The parser recurses; no hand-written file is nested so deeply. */
const maximumNesting = 200;

/** The configuration files of a workspace, each read and parsed once. */
export function createConfigurationFiles(files: WorkspaceFiles): ConfigurationFiles {
  const texts = new Map<string, string | null>();
  const objects = new Map<string, JsonObject | null>();

  const text = (path: string): string | null => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const read = files.has(path) ? files.read(path) : null;
    const result = read !== null && read.length <= maximumLength ? read.replace(/^\uFEFF/, "") : null;
    texts.set(path, result);
    return result;
  };

  const json = (path: string): JsonObject | null => {
    const known = objects.get(path);
    if (known !== undefined) return known;
    const found = text(path);
    const result = found === null ? null : parseObject(found);
    objects.set(path, result);
    return result;
  };

  return { has: files.has.bind(files), text, json };
}

/** The object under a key, or null for a value of another kind. */
export function objectAt(object: JsonObject, key: string): JsonObject | null {
  const value = Object.hasOwn(object, key) ? object[key] : null;
  return isRecord(value) ? value : null;
}

/** The string under a key, or null for a value of another kind. */
export function stringAt(object: JsonObject, key: string): string | null {
  const value = Object.hasOwn(object, key) ? object[key] : null;
  return typeof value === "string" ? value : null;
}

/** The strings of the list under a key, or null for a value of another kind. */
export function stringsAt(object: JsonObject, key: string): readonly string[] | null {
  const value: unknown = Object.hasOwn(object, key) ? object[key] : null;
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : null;
}

function parseObject(text: string): JsonObject | null {
  if (bracketDepth(text) > maximumNesting) return null;
  const value = parseJson(text);
  return isRecord(value) ? value : null;
}

/** Most files are plain JSON, which the runtime reads many times faster. Undefined for a broken one. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    return errors.length === 0 ? value : undefined;
  }
}
