import type { ConfigurationFiles } from "../../project/modules/configurationFiles.ts";
import { childOf } from "../../project/modules/paths.ts";
import { isSelected } from "./codeSelection.ts";
import { codesOf } from "./coverage.ts";

/** In the order in which flake8 takes the first with a section of its own. Source: flake8.pycqa.org, configuration. */
const fileNames = ["setup.cfg", "tox.ini", ".flake8"];

/**
 * The rules of flake8-async that flake8's configuration in a folder names. What it checks without being told depends on
 * what is installed, which nobody knows here.
 */
export function flake8Rules(files: ConfigurationFiles, folder: string): ReadonlySet<string> | null {
  for (const name of fileNames) {
    const section = sectionOf(files.text(childOf(folder, name)) ?? "");
    if (!section) continue;
    const listed = (...keys: string[]) => keys.flatMap((key) => section.get(key)?.match(/[A-Z]+\d*/g) ?? []);
    const selection = {
      selected: listed("select", "extend-select"),
      ignored: listed("ignore", "extend-ignore"),
    };
    return new Set(codesOf("flake8").filter((code) => isSelected(code, selection)));
  }
  return null;
}

/** The keys and values of `[flake8]`; lines that are indented go on with the value above. */
function sectionOf(text: string): ReadonlyMap<string, string> | null {
  const body = /^\[flake8\][^\n]*\n((?:(?!\[)[^\n]*\n?)*)/m.exec(`${text}\n`)?.[1];
  if (body === undefined) return null;
  const values = new Map<string, string>();
  let key: string | null = null;
  for (const line of body.split(/\r?\n/)) {
    const code = line.replace(/(?:^|\s)[#;].*$/, "");
    const entry = /^([\w-]+)\s*[=:](.*)$/.exec(code);
    if (entry) {
      key = (entry[1] ?? "").replaceAll("_", "-");
      values.set(key, entry[2] ?? "");
    } else if (key !== null && /^\s/.test(code)) values.set(key, `${values.get(key)} ${code}`);
  }
  return values;
}
