import type { Analysis } from "../../src/engine/analysis.ts";
import { type Configuration, defaultConfiguration } from "../../src/engine/configuration.ts";
import { createEngine } from "../../src/engine/createEngine.ts";
import { languageIdOfPath, languageIds } from "../../src/engine/documentLanguage.ts";
import type { Engine } from "../../src/engine/engine.ts";
import type { DocumentInput, EngineHost } from "../../src/engine/engineHost.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { readAsset } from "./assets.ts";

/** An engine that is ready for every language, and what it has logged so far. */
export interface TestEngine {
  readonly engine: Engine;
  readonly log: string[];
}

/** Starts an engine with all rules of the product, or with the given ones. */
export async function startEngine(
  rules?: readonly Rule[],
  options: Pick<EngineHost, "followedLength" | "runsAllRules"> = {},
): Promise<TestEngine> {
  const log: string[] = [];
  const host = {
    readAsset,
    ...options,
    log: (level: string, message: string) => void log.push(`${level}: ${message}`),
  };
  const engine = await createEngine(host, rules);
  for (const languageId of languageIds) await engine.prepare(languageId);
  return { engine, log };
}

/** A document as an editor would give it; its language follows from the name. */
export function documentOf(name: string, text: string): DocumentInput {
  const languageId = languageIdOfPath(name);
  if (languageId === null) throw new Error(`${name} is of no language that is analysed.`);
  return { uri: `file:///workspace/${name}`, languageId, version: 1, text };
}

/** The analysis of a text that nobody keeps open. */
export function analyseText(
  engine: Engine,
  name: string,
  text: string,
  configuration: Configuration = defaultConfiguration,
): Analysis {
  return engine.analyseText(documentOf(name, text), configuration);
}
