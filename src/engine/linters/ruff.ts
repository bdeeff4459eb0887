import {
  type ConfigurationFiles,
  type JsonObject,
  objectAt,
  stringAt,
  stringsAt,
} from "../../project/modules/configurationFiles.ts";
import { childOf, folderOf, joinPath } from "../../project/modules/paths.ts";
import { type CodeSelection, isSelected } from "./codeSelection.ts";
import { codesOf } from "./coverage.ts";
import { readToml } from "./toml.ts";

/** In the order in which Ruff takes the first. Source: docs.astral.sh/ruff/configuration. */
const fileNames = [".ruff.toml", "ruff.toml", "pyproject.toml"];

/** What Ruff checks when nothing is selected. */
const defaults = ["E4", "E7", "E9", "F"];

/** Longer chains of `extend` are not followed. */
const maximumSteps = 8;

/** The rules that Ruff's configuration in a folder selects. */
export function ruffRules(files: ConfigurationFiles, folder: string): ReadonlySet<string> | null {
  for (const name of fileNames) {
    const path = childOf(folder, name);
    const settings = settingsIn(files, path);
    if (!settings) continue;
    const selection = selectionOf(files, path, settings, 0);
    return new Set(codesOf("ruff").filter((code) => isSelected(code, selection)));
  }
  return null;
}

function settingsIn(files: ConfigurationFiles, path: string): JsonObject | null {
  const text = files.text(path);
  const file = text === null ? null : readToml(text);
  if (!file || !path.endsWith("pyproject.toml")) return file;
  const tool = objectAt(file, "tool");
  return tool && objectAt(tool, "ruff");
}

/** `select` replaces what the extended file selects; everything else is added to it. */
function selectionOf(files: ConfigurationFiles, path: string, settings: JsonObject, step: number): CodeSelection {
  const extended = stringAt(settings, "extend");
  const basePath = extended === null || step >= maximumSteps ? null : joinPath(folderOf(path), extended);
  const base = basePath === null ? null : settingsIn(files, basePath);
  const below = base && basePath !== null ? selectionOf(files, basePath, base, step + 1) : null;
  // Until Ruff 0.2 the keys stood at the top.
  const lint = [settings, objectAt(settings, "lint") ?? {}];
  const listed = (key: string) => lint.map((one) => stringsAt(one, key)).find((codes) => codes !== null) ?? null;
  return {
    selected: [...(listed("select") ?? below?.selected ?? defaults), ...(listed("extend-select") ?? [])],
    ignored: [...(listed("ignore") ?? below?.ignored ?? []), ...(listed("extend-ignore") ?? [])],
  };
}
