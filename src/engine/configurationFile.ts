import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { bracketDepth } from "../model/brackets.ts";
import type { LocalizedText } from "../model/finding.ts";
import { createLineMap } from "../model/lineMap.ts";
import { isRecord } from "../model/record.ts";
import { type Configuration, defaultConfiguration, readConfiguration } from "./configuration.ts";
import type { ConfigurationProblem } from "./configurationProblem.ts";
import { jsonErrorWords } from "./jsonErrors.ts";

/** The name of the configuration file at the root of a workspace. */
export const configurationFileName = "interleave.json";

/** The parser calls itself for each level, so a file with more of them could exhaust the stack. No configuration has. */
const maximumDepth = 500;

/** What a configuration file says. */
export interface ConfigurationFile {
  /** Its keys and values as they were written, so that settings can be laid over them; empty when it cannot be read. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly configuration: Configuration;
  readonly problems: readonly FileProblem[];
}

/** Something in a configuration file that was ignored. */
export interface FileProblem extends ConfigurationProblem {
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Reads the text of a configuration file: JSON, in which comments and commas before a closing bracket are welcome. It
 * never throws; a file that is not JSON is one problem, and everything else keeps its default.
 */
export function readConfigurationFile(text: string, ruleIds: ReadonlySet<string>): ConfigurationFile {
  if (bracketDepth(text) > maximumDepth) return unreadable({ en: "nested too deeply", "zh-cn": "嵌套过深" }, 1);
  const lines = createLineMap(text);
  const lineAt = (offset: number) => lines.lineOf(offset) + 1;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) return unreadable(jsonErrorWords(printParseErrorCode(error.error)), lineAt(error.offset));
  if (!tree) return unreadable(jsonErrorWords("ValueExpected"), 1);
  const value: unknown = getNodeValue(tree);
  const { configuration, problems } = readConfiguration(value, ruleIds);
  return {
    value: isRecord(value) ? value : {},
    configuration,
    problems: problems.map((problem) => ({ ...problem, line: lineAt(propertyOf(tree, problem.key).offset) })),
  };
}

function unreadable(reason: LocalizedText, line: number): ConfigurationFile {
  const message = { en: `it is not JSON (${reason.en})`, "zh-cn": `不是有效的 JSON（${reason["zh-cn"]}）` };
  return { value: {}, configuration: defaultConfiguration, problems: [{ key: "", message, suggestion: null, line }] };
}

/** The property that a dotted key stands for; keys may hold dots themselves, so each way of cutting them is tried. */
function propertyOf(tree: Node, key: string): Node {
  const [first = "", ...rest] = key.replace(/\[\d+\]$/, "").split(".");
  const found =
    findNodeAtLocation(tree, [key]) ??
    findNodeAtLocation(tree, [first, rest.join(".")]) ??
    findNodeAtLocation(tree, [first]);
  return found?.parent ?? tree;
}
