import { readFile } from "node:fs/promises";
import path from "node:path";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import {
  type Configuration,
  type ConfigurationProblem,
  defaultConfiguration,
  readConfiguration,
} from "../../engine/configuration.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { foldersUpward } from "../../server/node/filePaths.ts";
import type { FileError } from "../check/report.ts";
import { displayPath } from "../files/paths.ts";
import { describeSystemError, systemErrorCode } from "../files/systemError.ts";
import { sameInEvery } from "../locale.ts";
import { suggestion } from "../nearest.ts";
import { UsageError } from "../usageError.ts";

/** The name of the file with the settings of a workspace. */
const configurationName = "interleave.json";

export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** What the globs of the configuration are relative to. */
  readonly folder: string;
  readonly errors: readonly FileError[];
}

export interface ConfigurationRequest {
  readonly cwd: string;
  /** The file that the user named; null to take the nearest `interleave.json` from the working directory upward. */
  readonly file: string | null;
  readonly ruleIds: ReadonlySet<string>;
}

/**
 * Reads the settings of a run. What is wrong with them is reported and the rest counts. Throws a `UsageError` when the
 * file that the user named does not exist.
 */
export async function loadConfiguration({ cwd, file, ruleIds }: ConfigurationRequest): Promise<LoadedConfiguration> {
  const candidates =
    file === null
      ? [...foldersUpward(cwd)].map((folder) => path.join(folder, configurationName))
      : [path.resolve(cwd, file)];
  for (const candidate of candidates) {
    const folder = path.dirname(candidate);
    const name = displayPath(candidate, cwd);
    try {
      const text = (await readFile(candidate, "utf8")).replace(/^\uFEFF/, "");
      const { configuration, problems } = parseConfiguration(text, ruleIds);
      return {
        configuration,
        folder,
        errors: problems.map((message) => ({ file: name, message: sameInEvery(message) })),
      };
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(systemErrorCode(error))) continue;
      const message = describeSystemError(error);
      return { configuration: defaultConfiguration, folder, errors: [{ file: name, message }] };
    }
  }
  if (file !== null) throw new UsageError(`There is no configuration file "${file}".`);
  return { configuration: defaultConfiguration, folder: cwd, errors: [] };
}

/** Reads the text of a configuration file. A problem names the line and the key. */
export function parseConfiguration(
  text: string,
  ruleIds: ReadonlySet<string>,
): { configuration: Configuration; problems: string[] } {
  const lines = createLineMap(text);
  const lineAt = (offset: number) => `line ${lines.lineOf(offset) + 1}`;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const broken = errors[0];
  if (broken || !tree) {
    const reason = broken ? inWords(printParseErrorCode(broken.error)) : "it is empty";
    const problem = `not valid JSON, ${lineAt(broken?.offset ?? 0)}: ${reason}; the defaults are used`;
    return { configuration: defaultConfiguration, problems: [problem] };
  }
  const { configuration, problems } = readConfiguration(JSON.parse(text), ruleIds);
  const describe = (problem: ConfigurationProblem) => {
    const what = problem.key === "" ? "" : ` "${problem.key}":`;
    return `${lineAt(nodeOf(tree, problem.key).offset)}:${what} ${problem.message}.${hintFor(problem.key, ruleIds)}`;
  };
  return { configuration, problems: problems.map(describe) };
}

/** `InvalidCommentToken` → `invalid comment token`. */
function inWords(code: string): string {
  return code.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** The value that a dotted key stands for; keys may hold dots themselves, so each way of cutting them is tried. */
function nodeOf(tree: Node, key: string): Node {
  const parts = key.replace(/\[\d+\]$/, "").split(".");
  const [first = "", ...rest] = parts;
  const found =
    findNodeAtLocation(tree, [key]) ??
    findNodeAtLocation(tree, [first, rest.join(".")]) ??
    findNodeAtLocation(tree, [first]);
  return found?.parent ?? tree;
}

/** What a misspelt key or rule was probably meant to be. */
function hintFor(key: string, ruleIds: ReadonlySet<string>): string {
  if (key.startsWith("rules.")) {
    const id = key.slice("rules.".length);
    return ruleIds.has(id) ? "" : suggestion(id, ruleIds);
  }
  const keys = [...Object.keys(defaultConfiguration), "target.freeThreaded"];
  const isNested = keys.some((known) => key === known || key.startsWith(`${known}.`) || key.startsWith(`${known}[`));
  return isNested ? "" : suggestion(key, keys);
}
