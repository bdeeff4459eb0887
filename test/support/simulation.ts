import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import { createModuleView } from "../../src/project/moduleView.ts";
import { extractProgram } from "../../src/simulation/extraction/extractProgram.ts";
import { callableNamed } from "../../src/simulation/extraction/subject.ts";
import type { Program } from "../../src/simulation/program.ts";
import { defaultSettings, type SimulationSettings } from "../../src/simulation/settings.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { Timeline } from "../../src/simulation/timeline.ts";
import { tableOf } from "./syntax.ts";

export type SourceLanguage = "python" | "javascript" | "typescript";

/** The program of a text: of its module, or of one of its functions. */
export async function programOf(
  text: string,
  languageId: SourceLanguage,
  name: string | null = null,
): Promise<Program> {
  const language = documentLanguage(languageId);
  if (!language) throw new Error(`There is no language ${languageId}.`);
  const module = language.buildModule(await tableOf(text, language.grammar));
  const extension = { python: "py", javascript: "js", typescript: "ts" }[languageId];
  const uri = `file:///program.${extension}`;
  const view = createModuleView(module, uri, { path: `program.${extension}`, project: null, blockingCalls: {} });
  const callable = name === null ? 0 : callableNamed(view, name);
  if (callable === null) throw new Error(`There is no function ${name}.`);
  const alone = { source: () => null, linker: null };
  return extractProgram({ uri, text, view }, { callable, lines: null, calls: null }, alone);
}

/** Simulates a text as a whole program. */
export async function simulated(
  text: string,
  languageId: SourceLanguage,
  settings: Partial<SimulationSettings> = {},
): Promise<Timeline> {
  const program = await programOf(text, languageId);
  return simulate(program, { ...defaultSettings(program.runtime), ...settings });
}
