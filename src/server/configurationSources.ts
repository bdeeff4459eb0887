import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { type Configuration, type ConfigurationProblem, readConfiguration } from "../engine/configuration.ts";

/** A configuration and what was wrong with where it came from, in sentences that name file or settings and key. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly string[];
}

/** The name of the configuration file at the root of a workspace folder. */
export const configurationFileName = "interleave.json";

/**
 * Joins what the configuration file and the editor's settings say. The settings win; the entries of objects such as
 * `rules` are joined one by one. `file` is null when there is none; `settings` holds only what the user has set.
 */
export function joinConfiguration(
  file: { readonly uri: string; readonly text: string } | null,
  settings: unknown,
  ruleIds: ReadonlySet<string>,
): ReadConfiguration {
  const problems: string[] = [];
  const fromFile = file ? parseFile(file.uri, file.text, ruleIds, problems) : {};
  const fromSettings = isRecord(settings) ? settings : {};
  for (const problem of readConfiguration(fromSettings, ruleIds).problems) {
    problems.push(`The setting "interleave.${problem.key}" is ignored: ${problem.message}.`);
  }
  return { configuration: readConfiguration(merge(fromFile, fromSettings), ruleIds).configuration, problems };
}

function parseFile(
  uri: string,
  text: string,
  ruleIds: ReadonlySet<string>,
  problems: string[],
): Record<string, unknown> {
  const name = displayName(uri);
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    problems.push(
      `${name} is ignored: it is not JSON (${printParseErrorCode(error.error)} at offset ${error.offset}).`,
    );
    return {};
  }
  for (const { key, message } of readConfiguration(value, ruleIds).problems)
    problems.push(describe(name, key, message));
  return isRecord(value) ? value : {};
}

function describe(name: string, key: ConfigurationProblem["key"], message: string): string {
  return key === "" ? `${name} is ignored: ${message}.` : `"${key}" in ${name} is ignored: ${message}.`;
}

/** The path of a file, as people know it; other URIs as they are. */
function displayName(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\//, ""));
  } catch {
    return uri;
  }
}

function merge(under: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isRecord(below) && isRecord(value) ? { ...below, ...value } : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
