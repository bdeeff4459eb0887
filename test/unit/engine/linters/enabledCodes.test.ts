import assert from "node:assert/strict";
import { test } from "node:test";
import { createEnabledCodes } from "../../../../src/engine/linters/enabledCodes.ts";

interface Workspace {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The document that is asked about. */
  readonly path: string;
  /** The codes that are looked at, and whether they are on. */
  readonly on: readonly string[];
  readonly off: readonly string[];
}

const workspaces: readonly Workspace[] = [
  {
    name: "Ruff, a family in pyproject.toml",
    files: { "pyproject.toml": '[tool.ruff.lint]\nselect = ["E", "RUF", "ASYNC"]\n' },
    path: "app/main.py",
    on: ["ruff/RUF006", "ruff/ASYNC251"],
    off: ["flake8/ASYNC251"],
  },
  {
    name: "Ruff, one code by `extend-select`, and the keys of old versions",
    files: { "ruff.toml": 'line-length = 100\nextend-select = ["RUF006"]\n' },
    path: "main.py",
    on: ["ruff/RUF006"],
    off: ["ruff/ASYNC251"],
  },
  {
    name: "Ruff, what is ignored is off",
    files: { ".ruff.toml": '[lint]\nselect = ["ALL"]\nignore = ["RUF006", "ASYNC2"]\nextend-select = ["ASYNC230"]\n' },
    path: "main.py",
    on: ["ruff/ASYNC230"],
    off: ["ruff/RUF006", "ruff/ASYNC251"],
  },
  {
    name: "Ruff, defaults",
    files: { "pyproject.toml": "[tool.ruff]\nline-length = 120\n" },
    path: "main.py",
    on: [],
    off: ["ruff/RUF006"],
  },
  {
    name: "Ruff, the nearest file counts",
    files: {
      "pyproject.toml": '[tool.ruff.lint]\nselect = ["RUF"]\n',
      "packages/a/ruff.toml": 'lint.select = ["F"]\n',
      "packages/b/pyproject.toml": '[project]\nname = "b"\n',
    },
    path: "packages/a/src/main.py",
    on: [],
    off: ["ruff/RUF006"],
  },
  {
    name: "Ruff, a file without its table leaves it to the folder around",
    files: {
      "pyproject.toml": '[tool.ruff.lint]\nselect = ["RUF"]\n',
      "packages/b/pyproject.toml": '[project]\nname = "b"\n',
    },
    path: "packages/b/main.py",
    on: ["ruff/RUF006"],
    off: [],
  },
  {
    name: "Ruff, an extended file",
    files: {
      "base/ruff.toml": '[lint]\nselect = ["RUF", "ASYNC"]\n',
      "pyproject.toml": '[tool.ruff]\nextend = "base/ruff.toml"\n[tool.ruff.lint]\nextend-ignore = ["ASYNC251"]\n',
    },
    path: "main.py",
    on: ["ruff/RUF006", "ruff/ASYNC230"],
    off: ["ruff/ASYNC251"],
  },
  {
    name: "Ruff, a broken file says nothing",
    files: { "ruff.toml": '[lint\nselect = ["ALL"]\n' },
    path: "main.py",
    on: [],
    off: ["ruff/RUF006"],
  },
  {
    name: "flake8-async in setup.cfg",
    files: {
      "setup.cfg": "[metadata]\nname = a\n\n[flake8]\nextend-select =\n    B,\n    ASYNC2  # blocking\nignore = E501\n",
    },
    path: "a/main.py",
    on: ["flake8/ASYNC251", "flake8/ASYNC210"],
    off: ["ruff/ASYNC251"],
  },
  {
    name: "flake8-async in .flake8 and tox.ini",
    files: { "tox.ini": "[tox]\nenvlist = py\n", ".flake8": "[flake8]\nselect = E,ASYNC\nextend_ignore = ASYNC230\n" },
    path: "main.py",
    on: ["flake8/ASYNC251"],
    off: ["flake8/ASYNC230"],
  },
  {
    name: "flake8 without codes of flake8-async",
    files: { "tox.ini": "[flake8]\nmax-line-length = 100\n[pytest]\nselect = ASYNC\n" },
    path: "main.py",
    on: [],
    off: ["flake8/ASYNC251"],
  },
  {
    name: "Pyright by its own file",
    files: { "pyrightconfig.json": '{ // strict\n "include": ["src"], }' },
    path: "src/main.py",
    on: ["pyright/reportUnusedCoroutine"],
    off: [],
  },
  {
    name: "Pyright, the check is off",
    files: { "pyproject.toml": '[tool.pyright]\nreportUnusedCoroutine = "none"\n' },
    path: "main.py",
    on: [],
    off: ["pyright/reportUnusedCoroutine"],
  },
  {
    name: "basedpyright, all checks but one are off",
    files: { "pyproject.toml": '[tool.basedpyright]\ntypeCheckingMode = "off"\nreportUnusedCoroutine = "warning"\n' },
    path: "main.py",
    on: ["pyright/reportUnusedCoroutine"],
    off: [],
  },
  {
    name: "Pyright with `off`",
    files: { "pyproject.toml": '[tool.pyright]\ntypeCheckingMode = "off"\n' },
    path: "main.py",
    on: [],
    off: ["pyright/reportUnusedCoroutine"],
  },
  {
    name: "ESLint, the flat format, rules by name",
    files: {
      "eslint.config.mjs":
        'export default [{ files: ["src/**/*.ts"], rules: { "no-await-in-loop": "error", \'n/no-sync\': [2] } }, { ignores: ["**/*.js"] }];',
    },
    path: "src/a.ts",
    on: ["eslint/no-await-in-loop", "eslint/n/no-sync"],
    off: ["eslint/no-async-promise-executor"],
  },
  {
    name: "ESLint, the flat format, shared configurations",
    files: {
      "eslint.config.js":
        'import js from "@eslint/js";\nexport default tseslint.config(js.configs.recommended, tseslint.configs.recommendedTypeChecked);',
    },
    path: "src/a.ts",
    on: ["eslint/no-async-promise-executor", "eslint/@typescript-eslint/no-misused-promises"],
    off: ["eslint/no-await-in-loop"],
  },
  {
    name: "ESLint, what is commented out is off, and what is said wins over what is shared",
    files: {
      "eslint.config.js":
        'export default [js.configs.recommended, { rules: {\n// "no-await-in-loop": "error",\n/* "n/no-sync": 2, */ "no-async-promise-executor": "off" } }];',
    },
    path: "a.js",
    on: [],
    off: ["eslint/no-await-in-loop", "eslint/n/no-sync", "eslint/no-async-promise-executor"],
  },
  {
    name: "ESLint, the old format as JSON and YAML, folder by folder",
    files: {
      ".eslintrc.json": '{ "root": true, "extends": ["eslint:recommended"], "rules": { "no-await-in-loop": 1 } }',
      "web/.eslintrc.yml": "rules:\n  no-await-in-loop: off # slow\n",
    },
    path: "web/src/a.js",
    on: [],
    off: ["eslint/no-await-in-loop"],
  },
  {
    name: "ESLint, the old format goes on in the folders around",
    files: {
      ".eslintrc": "extends: eslint:recommended\n",
      "web/src/.eslintrc.yml": "rules:\n  no-await-in-loop: warn\n",
    },
    path: "web/src/a.js",
    on: ["eslint/no-await-in-loop"],
    off: [],
  },
  {
    name: "ESLint in package.json",
    files: { "package.json": '{ "eslintConfig": { "extends": ["airbnb-base"] } }' },
    path: "a.jsx",
    on: ["eslint/no-await-in-loop", "eslint/no-async-promise-executor"],
    off: [],
  },
  {
    name: "Biome, what is recommended and what is named",
    files: {
      "biome.jsonc":
        '{ "linter": { "rules": { "performance": { "noAwaitInLoops": "warn" }, "nursery": { "noMisusedPromises": { "level": "error" } } } } }',
    },
    path: "src/a.ts",
    on: ["biome/noAsyncPromiseExecutor", "biome/noAwaitInLoops", "biome/noMisusedPromises"],
    off: ["biome/noFloatingPromises"],
  },
  {
    name: "Biome, nothing but what is named",
    files: {
      "biome.json": '{ "linter": { "rules": { "recommended": false, "nursery": { "noFloatingPromises": "on" } } } }',
    },
    path: "src/a.ts",
    on: ["biome/noFloatingPromises"],
    off: ["biome/noAsyncPromiseExecutor"],
  },
  {
    name: "Biome, the linter is off",
    files: { "biome.json": '{ "linter": { "enabled": false } }' },
    path: "src/a.ts",
    on: [],
    off: ["biome/noAsyncPromiseExecutor"],
  },
  {
    name: "each language has its own tools",
    files: { "ruff.toml": 'lint.select = ["ALL"]\n', "biome.json": "{}" },
    path: "README.md",
    on: [],
    off: ["ruff/RUF006", "biome/noAsyncPromiseExecutor"],
  },
];

for (const { name, files, path, on, off } of workspaces) {
  test(name, () => {
    const enabledFor = createEnabledCodes({
      has: (file) => Object.hasOwn(files, file),
      read: (file) => files[file] ?? null,
    });
    const enabled = enabledFor(path);
    for (const code of on) assert.ok(enabled.has(code), `${code} is on`);
    for (const code of off) assert.ok(!enabled.has(code), `${code} is off`);
    assert.equal(enabledFor(path), enabled, "each folder is looked at once");
  });
}
