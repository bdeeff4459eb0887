import type { ConfigurationFiles } from "../configurationFiles.ts";
import { childOf, joinPath } from "../paths.ts";

/** Files that name folders of the search path, in the order in which they are read. */
const configurationFiles = ["pyproject.toml", "setup.cfg", "pytest.ini", "tox.ini", "mypy.ini", "pyrightconfig.json"];

/**
 * Keys whose values are folders from which modules are imported: `pythonpath` of pytest, `where` of setuptools' package
 * discovery, `from` of Poetry's packages, `extraPaths` of Pyright, `mypy_path` of mypy. The value is a list, a string
 * or, in an `.ini` file, the rest of the line.
 */
const searchPathSetting =
  /(?:^|[\s{,])["']?(?:pythonpath|where|from|extraPaths|mypy_path)["']?[ \t]*[=:][ \t]*(\[[^\]]*\]|"[^"\n]*"|'[^'\n]*'|[^\n[{#"']*)/g;

/** The folders that the configuration files of `folder` put on the search path, whether they exist or not. */
export function declaredSearchPath(configuration: ConfigurationFiles, folder: string): string[] {
  return configurationFiles.flatMap((name) => {
    const text = configuration.text(childOf(folder, name)) ?? "";
    return [...text.matchAll(searchPathSetting)]
      .flatMap(([, value = ""]) => value.split(/[[\]"'\s,:]+/))
      .filter((entry) => entry !== "")
      .map((entry) => joinPath(folder, entry))
      .filter((path) => path !== null);
  });
}
