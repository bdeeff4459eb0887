import { type ConfigurationFiles, type JsonObject, objectAt } from "../../project/modules/configurationFiles.ts";
import { childOf } from "../../project/modules/paths.ts";
import { codesOf } from "./coverage.ts";
import { readToml } from "./toml.ts";

/** Values that leave a check off. Source: microsoft.github.io/pyright, configuration. */
const off: ReadonlySet<unknown> = new Set([false, "none"]);

/**
 * The checks that Pyright's or basedpyright's configuration in a folder leaves on: all of those that matter here are on
 * in every mode but `off`.
 */
export function pyrightRules(files: ConfigurationFiles, folder: string): ReadonlySet<string> | null {
  const settings = settingsIn(files, folder);
  if (!settings) return null;
  const { typeCheckingMode: mode } = settings;
  const isOff = mode === "off";
  const isOn = (code: string) => (code in settings ? !off.has(settings[code]) : !isOff);
  return new Set(codesOf("pyright").filter(isOn));
}

function settingsIn(files: ConfigurationFiles, folder: string): JsonObject | null {
  const own = childOf(folder, "pyrightconfig.json");
  if (files.has(own)) return files.json(own);
  const text = files.text(childOf(folder, "pyproject.toml"));
  const tool = objectAt((text === null ? null : readToml(text)) ?? {}, "tool") ?? {};
  return objectAt(tool, "basedpyright") ?? objectAt(tool, "pyright");
}
