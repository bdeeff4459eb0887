import assert from "node:assert/strict";
import { test } from "node:test";
import { createEcmascriptModules } from "../../../../src/project/modules/ecmascriptModules.ts";
import { createPythonModules } from "../../../../src/project/modules/pythonModules.ts";
import type { WorkspaceFiles } from "../../../../src/project/modules/workspaceFiles.ts";
import { memoryWorkspace } from "./memoryWorkspace.ts";

interface Workspace {
  readonly what: string;
  readonly files: WorkspaceFiles;
  /** Resolves all imports and says how many files they led to. */
  readonly resolveAll: (files: WorkspaceFiles) => number;
  readonly found: number;
}

const count = 20_000;
const numbers = Array.from({ length: count }, (_, index) => index);
const folderOf = (index: number) => `p${index % 100}/sub${index % 2_000}`;

const workspaces: readonly Workspace[] = [
  {
    what: "Python packages",
    files: memoryWorkspace({
      paths: numbers.flatMap((n) => [`src/${folderOf(n)}/m${n}.py`, `src/${folderOf(n)}/__init__.py`]).join(" "),
    }),
    resolveAll: (files) => {
      const modules = createPythonModules(files);
      return found(numbers, (n) => {
        const from = `src/${folderOf(n)}/m${n}.py`;
        const other = (n * 7) % count;
        return [
          modules.resolve(from, `${folderOf(other).replace("/", ".")}.m${other}`),
          modules.resolve(from, `.m${n}`),
          modules.resolve(from, "asyncio"),
          modules.resolve(from, "requests.sessions"),
        ];
      });
    },
    found: 2 * count,
  },
  {
    what: "Python folders without packages, with a module of the same name in each",
    files: memoryWorkspace({ paths: numbers.map((n) => `job${n}/${n % 2 ? "main" : "util"}.py`).join(" ") }),
    resolveAll: (files) => {
      const modules = createPythonModules(files);
      return found(numbers, (n) => [modules.resolve(`job${n}/main.py`, "util"), modules.nameOf(`job${n}/util.py`)]);
    },
    found: count + count / 2,
  },
  {
    what: "TypeScript packages",
    files: memoryWorkspace({
      paths: numbers.map((n) => `packages/${folderOf(n)}/src/m${n}.ts`).join(" "),
      texts: {
        "package.json": `{ "workspaces": ["packages/*/*"] }`,
        "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./packages/*"] } } }`,
        ...Object.fromEntries(
          numbers
            .slice(0, 2_000)
            .map((n) => [`packages/${folderOf(n)}/package.json`, `{ "name": "sub${n}", "main": "dist/m${n}.js" }`]),
        ),
      },
    }),
    resolveAll: (files) => {
      const modules = createEcmascriptModules(files);
      return found(numbers, (n) => {
        const from = `packages/${folderOf(n)}/src/m${n}.ts`;
        return [
          modules.resolve(from, `./m${n}.js`),
          modules.resolve(from, `@/${folderOf(n)}/src/m${n}`),
          modules.resolve(from, `sub${(n * 7) % 2_000}`),
          modules.resolve(from, "lodash/fp"),
        ];
      });
    },
    found: 3 * count,
  },
];

/** In milliseconds: a hundred times what it takes, because the machine may be busy; what is not linear takes minutes. */
const limit = 50_000;

for (const { what, files, resolveAll, found: expected } of workspaces) {
  test(`20,000 files: ${what}`, (context) => {
    const start = performance.now();
    assert.equal(resolveAll(files), expected);
    const taken = performance.now() - start;
    context.diagnostic(`${Math.round(taken)} ms`);
    assert.ok(taken < limit, `${Math.round(taken)} ms`);
  });
}

function found(items: readonly number[], answers: (item: number) => readonly (string | null)[]): number {
  return items.reduce((sum, item) => sum + answers(item).filter((answer) => answer !== null).length, 0);
}
