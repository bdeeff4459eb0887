import type { Program } from "../../../simulation/program.ts";
import type { SimulationSettings } from "../../../simulation/settings.ts";
import type { Turned } from "../turned.ts";

/** The form of the files that are written here. */
export const settingsVersion = 1;

/** Everything that another needs to see the same: what was turned, and the settings that came of it. */
export function toSettingsJson(program: Program, turned: Turned, settings: SimulationSettings): string {
  const content = { version: settingsVersion, title: program.title, documents: program.documents, turned, settings };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
