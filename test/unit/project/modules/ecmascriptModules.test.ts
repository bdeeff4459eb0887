import assert from "node:assert/strict";
import { test } from "node:test";
import { createEcmascriptModules } from "../../../../src/project/modules/ecmascriptModules.ts";
import { type MemoryFiles, memoryWorkspace } from "./memoryWorkspace.ts";

interface Workspace extends MemoryFiles {
  readonly what: string;
  /** `from: specifier` and the file that it means; "none" for null. */
  readonly imports: string;
}

const relative: readonly Workspace[] = [
  {
    what: "extensions",
    paths: `
      a.ts b.tsx c.mts d.cts e.js f.jsx g.mjs h.cjs i.d.ts both.ts both.js pair.d.ts pair.js dir/index.ts dir.ts only/index.jsx
      styles.css styles2.css.ts data.json comp.vue x.service.ts sub/main.ts sub/main.js types/index.d.ts code/index.js code/index.d.ts`,
    imports: `
      sub/main.ts: ../a -> a.ts
      sub/main.ts: ../b -> b.tsx
      sub/main.ts: ../c -> c.mts
      sub/main.ts: ../d -> d.cts
      sub/main.ts: ../e -> e.js
      sub/main.ts: ../f -> f.jsx
      sub/main.ts: ../g -> g.mjs
      sub/main.ts: ../h -> h.cjs
      sub/main.ts: ../i -> i.d.ts
      sub/main.ts: ../a.ts -> a.ts
      sub/main.ts: ../a.js -> a.ts
      sub/main.ts: ../b.js -> b.tsx
      sub/main.ts: ../b.jsx -> b.tsx
      sub/main.ts: ../c.mjs -> c.mts
      sub/main.ts: ../d.cjs -> d.cts
      sub/main.ts: ../f.js -> f.jsx
      sub/main.ts: ../i.js -> i.d.ts
      sub/main.ts: ../a.mjs -> none
      sub/main.ts: ../both.js -> both.ts
      sub/main.js: ../both.js -> both.js
      sub/main.js: ../both -> both.ts
      sub/main.js: ../a.js -> a.ts
      sub/main.ts: ../pair -> pair.js
      sub/main.ts: ../pair.js -> pair.js
      sub/main.ts: ../dir -> dir.ts
      sub/main.ts: ../dir/ -> dir/index.ts
      sub/main.ts: ../dir/index -> dir/index.ts
      sub/main.ts: ../only -> only/index.jsx
      sub/main.ts: ../types -> types/index.d.ts
      sub/main.ts: ../code -> code/index.js
      sub/main.ts: ../x.service -> x.service.ts
      sub/main.ts: ../styles.css -> none
      sub/main.ts: ../styles2.css -> styles2.css.ts
      sub/main.ts: ../data.json -> none
      sub/main.ts: ../comp.vue -> none
      sub/main.ts: ../missing -> none
      sub/main.ts: ../../outside -> none
      sub/main.ts: .. -> none
      dir/index.ts: . -> dir/index.ts
      dir/index.ts: ./ -> dir/index.ts
      only/index.jsx: ../dir/.. -> none
      sub/main.ts: ./../dir/./index.js -> dir/index.ts
    `,
  },
  {
    what: "specifiers that are no files",
    paths: "a.ts main.ts node_modules/lib/index.js fs.ts",
    imports: `
      main.ts: ./a?raw -> none
      main.ts: ./a.ts?worker&inline -> none
      main.ts: raw-loader!./a -> none
      main.ts: node:fs -> none
      main.ts: fs -> none
      main.ts: fs/promises -> none
      main.ts: https://example.org/a.ts -> none
      main.ts: npm:chalk -> none
      main.ts: virtual:pwa -> none
      main.ts: lodash -> none
      main.ts: @scope/lib -> none
      main.ts: @scope -> none
      main.ts: /a -> none
      main.ts: # -> none
      main.ts: #a -> none
      main.ts: constructor -> none
      main.ts: .hidden -> none
    `,
  },
  {
    what: "a folder with a package.json of its own",
    paths: "main.js lib/server.js plain/index.js odd/index.js",
    texts: {
      "lib/package.json": `{ "main": "./server" }`,
      "plain/package.json": `{ "type": "module" }`,
      "odd/package.json": `{ "main": 5, "module": ["x"] }`,
    },
    imports: `
      main.js: ./lib -> lib/server.js
      main.js: ./plain -> plain/index.js
      main.js: ./odd/ -> odd/index.js
    `,
  },
  {
    what: "absolute paths",
    paths: "/ws/a.ts /ws/sub/b.ts",
    texts: { "/ws/tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }` },
    imports: `
      /ws/sub/b.ts: ../a -> /ws/a.ts
      /ws/a.ts: ./sub/b.js -> /ws/sub/b.ts
      /ws/sub/b.ts: ~/a -> /ws/a.ts
      /ws/sub/b.ts: ../../../../a -> none
    `,
  },
  {
    what: "files that a build makes",
    paths: "pkg/src/a.ts pkg/src/rules/index.ts pkg/test/a.test.js pkg/b.ts dist-tools/x.js",
    texts: { "pkg/package.json": `{ "name": "pkg" }` },
    imports: `
      pkg/test/a.test.js: ../lib/a -> pkg/src/a.ts
      pkg/test/a.test.js: ../dist/cjs/a.js -> pkg/src/a.ts
      pkg/test/a.test.js: ../dist/rules -> pkg/src/rules/index.ts
      pkg/test/a.test.js: ../lib/b -> none
      dist-tools/x.js: ../pkg/lib/a.js -> pkg/src/a.ts
    `,
  },
];

const aliases: readonly Workspace[] = [
  {
    what: "paths",
    paths: "src/a.ts src/lib/b.ts src/lib/special.ts gen/b.ts gen/only.ts src/main.ts src/index.ts shims/fs.ts",
    texts: {
      "tsconfig.json": `{
        // comments and trailing commas are allowed
        "compilerOptions": {
          "paths": {
            "@/*": ["./src/*"],
            "@": ["src"],
            "@lib/*": ["missing/*", "src/lib/*", "gen/*"],
            "@lib/special": ["src/a"],
            "*.gen": ["gen/*"],
            "broken": "no list",
            "fs": ["shims/fs"],
            "outside/*": ["../../../*"],
          },
        },
      }`,
    },
    imports: `
      src/main.ts: @/a -> src/a.ts
      src/main.ts: @/lib/b.js -> src/lib/b.ts
      src/main.ts: @/missing -> none
      src/main.ts: @ -> src/index.ts
      src/main.ts: @lib/b -> src/lib/b.ts
      src/main.ts: @lib/only -> gen/only.ts
      src/main.ts: @lib/special -> src/a.ts
      src/main.ts: only.gen -> gen/only.ts
      src/main.ts: broken -> none
      src/main.ts: fs -> shims/fs.ts
      src/main.ts: outside/x -> none
      src/main.ts: src/a -> none
      src/main.ts: @/a?raw -> none
    `,
  },
  {
    what: "baseUrl",
    paths: "src/a.ts src/util/index.ts src/main.ts src/events.ts src/react.ts web/c.js web/main.js",
    texts: {
      "src/tsconfig.json": `{ "compilerOptions": { "baseUrl": ".", "paths": { "u": ["util"] } } }`,
      "web/jsconfig.json": `{ "compilerOptions": { "baseUrl": "./" } }`,
    },
    imports: `
      src/main.ts: a -> src/a.ts
      src/main.ts: util/index -> none
      src/main.ts: u -> src/util/index.ts
      src/main.ts: events -> none
      src/main.ts: react -> src/react.ts
      src/main.ts: c -> none
      web/main.js: c -> web/c.js
    `,
  },
  {
    what: "extends",
    paths:
      "app/src/a.ts app/src/main.ts conf/here.ts other/src/a.ts other/src/main.ts lists/x.ts lists/main.ts loop/a.ts loop/main.ts pack/a.ts pack/main.ts",
    texts: {
      "conf/base.json": `{ "compilerOptions": { "paths": { "conf/*": ["./*"], "@/*": ["\${configDir}/src/*"] } } }`,
      "conf/other.json": `{ "extends": "./base", "compilerOptions": { "strict": true } }`,
      "app/tsconfig.json": `{ "extends": "../conf/base.json" }`,
      "other/tsconfig.json": `{ "extends": "../conf/other" }`,
      "lists/one.json": `{ "compilerOptions": { "baseUrl": "nowhere", "paths": { "#x": ["./missing"] } } }`,
      "lists/two.json": `{ "compilerOptions": { "baseUrl": "." } }`,
      "lists/three.json": `{ "compilerOptions": { "paths": { "#x": ["./x"] } } }`,
      "lists/tsconfig.json": `{ "extends": ["./one.json", "./two.json", "./three.json", "./absent.json", 3] }`,
      "loop/tsconfig.json": `{ "extends": "./back.json", "compilerOptions": { "baseUrl": "." } }`,
      "loop/back.json": `{ "extends": "./tsconfig.json" }`,
      "pack/tsconfig.json": `{ "extends": "@tsconfig/node20/tsconfig.json", "compilerOptions": { "paths": { "p": ["./a"] } } }`,
    },
    imports: `
      app/src/main.ts: conf/here -> conf/here.ts
      app/src/main.ts: @/a -> app/src/a.ts
      other/src/main.ts: @/a -> other/src/a.ts
      lists/main.ts: #x -> lists/x.ts
      lists/main.ts: x -> lists/x.ts
      loop/main.ts: a -> loop/a.ts
      pack/main.ts: p -> pack/a.ts
    `,
  },
  {
    what: "the nearest configuration counts",
    paths: "src/a.ts pkg/src/a.ts pkg/src/main.ts bad/main.ts bad/a.ts src/main.ts empty/main.ts",
    texts: {
      "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "root": ["./src/a"] } } }`,
      "pkg/tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
      "bad/tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": [ }`,
      "empty/tsconfig.json": "",
    },
    imports: `
      pkg/src/main.ts: @/a -> pkg/src/a.ts
      pkg/src/main.ts: root -> none
      src/main.ts: @/a -> src/a.ts
      bad/main.ts: @/a -> src/a.ts
      empty/main.ts: root -> src/a.ts
    `,
  },
  {
    what: "a solution that refers to its projects",
    paths: "src/a.ts src/main.ts clash/one.ts clash/two.ts clash/main.ts",
    texts: {
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }, 7] }`,
      "tsconfig.app.json": `{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }`,
      "tsconfig.node.json": `{ "compilerOptions": {} }`,
      "clash/tsconfig.json": `{ "references": [{ "path": "./tsconfig.1.json" }, { "path": "./tsconfig.2.json" }] }`,
      "clash/tsconfig.1.json": `{ "compilerOptions": { "paths": { "x": ["./one"], "same": ["./one"] } } }`,
      "clash/tsconfig.2.json": `{ "compilerOptions": { "paths": { "x": ["./two"], "same": ["./one"] } } }`,
    },
    imports: `
      src/main.ts: @/a -> src/a.ts
      clash/main.ts: x -> none
      clash/main.ts: same -> clash/one.ts
    `,
  },
];

const packages: readonly Workspace[] = [
  {
    what: "imports of a package.json",
    paths: "src/db.ts src/env.node.ts src/env.web.ts src/util/x.ts src/main.ts nested/main.ts packages/a/src/index.ts",
    texts: {
      "package.json": `{
        "name": "root", "workspaces": ["packages/*"],
        "imports": {
          "#db": "./src/db.ts",
          "#env": { "browser": "./src/env.web.ts", "node": "./src/env.node.ts", "default": "./src/env.web.ts" },
          "#util/*": "./src/util/*.js",
          "#util/secret": null,
          "#built": { "types": "./dist/db.d.ts", "import": "./dist/db.js" },
          "#array": [null, { "worker": "./x.ts" }, "./src/db.ts"],
          "#a": "a",
          "#lodash": "lodash",
          "#out": "../x.ts"
        }
      }`,
      "nested/package.json": `{ "type": "commonjs" }`,
      "packages/a/package.json": `{ "name": "a", "main": "dist/index.js" }`,
    },
    imports: `
      src/main.ts: #db -> src/db.ts
      src/main.ts: #env -> src/env.node.ts
      src/main.ts: #util/x -> src/util/x.ts
      src/main.ts: #util/secret -> none
      src/main.ts: #built -> src/db.ts
      src/main.ts: #array -> src/db.ts
      src/main.ts: #a -> packages/a/src/index.ts
      src/main.ts: #lodash -> none
      src/main.ts: #out -> none
      src/main.ts: #missing -> none
      nested/main.ts: #db -> none
    `,
  },
  {
    what: "exports",
    paths: `
      packages/e/src/index.ts packages/e/src/node.ts packages/e/src/sub/index.ts packages/e/src/features/one.ts packages/e/src/features/internal/x.ts
      packages/e/hand.mjs packages/e/hand.cjs packages/e/types.d.ts packages/e/dist/index.js packages/e/custom.ts
      packages/string/index.ts packages/types/src/t.d.ts packages/types/lib/t.ts app/main.ts packages/e/src/self.ts`,
    texts: {
      "package.json": `{ "workspaces": { "packages": ["packages/*", "app"] } }`,
      "app/package.json": `{ "name": "app" }`,
      "app/tsconfig.json": `{ "compilerOptions": { "customConditions": ["@scope/source"] } }`,
      "packages/e/package.json": `{
        "name": "@scope/e",
        "exports": {
          ".": { "types": "./dist/index.d.ts", "import": "./dist/index.mjs", "require": "./dist/index.js" },
          "./node": { "browser": "./hand.mjs", "node": { "import": "./dist/esm/node.js" } },
          "./sub": "./dist/sub.js",
          "./features/*.js": "./dist/features/*.js",
          "./features/*": "./dist/features/*.js",
          "./features/internal/*": null,
          "./hand": { "types": "./types.d.ts", "require": "./hand.cjs", "import": "./hand.mjs" },
          "./require-only": { "require": "./hand.cjs" },
          "./declared": { "types": "./types.d.ts", "import": "./gone.js" },
          "./custom": { "@scope/source": "./custom.ts", "default": "./hand.mjs" },
          "./browser": { "browser": "./hand.mjs" },
          "./package.json": "./package.json"
        }
      }`,
      "packages/string/package.json": `{ "name": "string", "exports": "./index.ts" }`,
      "packages/types/package.json": `{ "name": "types", "exports": { "types": "./types/t.d.ts", "default": "./dist/t.js" } }`,
    },
    imports: `
      app/main.ts: @scope/e -> packages/e/src/index.ts
      app/main.ts: @scope/e/node -> packages/e/src/node.ts
      app/main.ts: @scope/e/sub -> packages/e/src/sub/index.ts
      app/main.ts: @scope/e/features/one -> packages/e/src/features/one.ts
      app/main.ts: @scope/e/features/one.js -> packages/e/src/features/one.ts
      app/main.ts: @scope/e/features/internal/x -> none
      app/main.ts: @scope/e/hand -> packages/e/hand.mjs
      app/main.ts: @scope/e/require-only -> packages/e/hand.cjs
      app/main.ts: @scope/e/declared -> packages/e/types.d.ts
      app/main.ts: @scope/e/custom -> packages/e/custom.ts
      packages/e/src/self.ts: @scope/e/custom -> packages/e/hand.mjs
      packages/e/src/self.ts: @scope/e -> packages/e/src/index.ts
      app/main.ts: @scope/e/browser -> none
      app/main.ts: @scope/e/package.json -> none
      app/main.ts: @scope/e/src/index -> none
      app/main.ts: @scope/e/unknown -> none
      app/main.ts: string -> packages/string/index.ts
      app/main.ts: string/sub -> none
      app/main.ts: types -> packages/types/src/t.d.ts
    `,
  },
  {
    what: "packages without exports",
    paths: `
      packages/lib-main/src/index.ts packages/stem/src/core.ts packages/other/src/index.tsx packages/rootfile/index.ts packages/source/src/entry.js packages/source/lib/entry.js
      packages/nothing/index.js packages/none/src/index.ts packages/deep/src/a/b.ts packages/deep/c.ts packages/nested/src/index.ts packages/typed/src/index.ts packages/typed/lib/index.d.ts
      packages/hand/lib/index.js packages/hand/src/index.js packages/flat/util.ts app/main.ts`,
    texts: {
      "package.json": `{ "name": "monorepo", "workspaces": ["./packages/*", "app/"] }`,
      "app/package.json": `{}`,
      "packages/lib-main/package.json": `{ "name": "lib-main", "main": "lib/index.js", "types": "lib/index.d.ts" }`,
      "packages/stem/package.json": `{ "name": "stem", "module": "./dist/esm/core.mjs", "main": "./dist/cjs/core.cjs" }`,
      "packages/other/package.json": `{ "name": "other", "main": "dist/other.umd.js" }`,
      "packages/rootfile/package.json": `{ "name": "rootfile", "main": "dist/index.js" }`,
      "packages/source/package.json": `{ "name": "source", "main": "lib/entry.js", "source": "src/entry.js" }`,
      "packages/nothing/package.json": `{ "name": "nothing" }`,
      "packages/none/package.json": `{ "name": "none" }`,
      "packages/deep/package.json": `{ "name": "deep", "main": "dist/index.js" }`,
      "packages/nested/package.json": `{ "name": "nested", "main": "dist/src/index.js" }`,
      "packages/typed/package.json": `{ "name": "typed", "types": "lib/index.d.ts", "main": "lib/index.js" }`,
      "packages/hand/package.json": `{ "name": "hand", "main": "lib" }`,
      "packages/flat/package.json": `{ "name": "@scope/flat" }`,
    },
    imports: `
      app/main.ts: lib-main -> packages/lib-main/src/index.ts
      app/main.ts: stem -> packages/stem/src/core.ts
      app/main.ts: other -> packages/other/src/index.tsx
      app/main.ts: rootfile -> packages/rootfile/index.ts
      app/main.ts: source -> packages/source/src/entry.js
      app/main.ts: nothing -> packages/nothing/index.js
      app/main.ts: none -> none
      app/main.ts: deep -> none
      app/main.ts: deep/lib/a/b -> packages/deep/src/a/b.ts
      app/main.ts: deep/src/a/b -> packages/deep/src/a/b.ts
      app/main.ts: deep/c -> packages/deep/c.ts
      app/main.ts: deep/missing -> none
      app/main.ts: nested -> packages/nested/src/index.ts
      app/main.ts: typed -> packages/typed/src/index.ts
      app/main.ts: hand -> packages/hand/lib/index.js
      app/main.ts: @scope/flat/util -> packages/flat/util.ts
      packages/stem/src/core.ts: lib-main -> packages/lib-main/src/index.ts
      app/main.ts: monorepo -> none
    `,
  },
  {
    what: "who belongs to a monorepo",
    paths: `
      packages/a/index.ts packages/deep/er/b/index.ts packages/test-x/index.ts tools/one/index.ts tools/two/index.ts apps/web/index.ts apps/api/index.ts
      outside/index.ts packages/a/node_modules/fake/index.js dup/one/index.ts dup/two/index.ts packages/vendored/index.ts main.ts stranger/main.ts packages/linked/index.ts packages/c/index.ts packages/c/main.ts`,
    texts: {
      "package.json": `{ "workspaces": ["packages/**", "!packages/test-*", "tools/{one,three}", "apps/?eb", "dup/*"], "dependencies": { "vendored": "npm:other@1" } }`,
      "packages/a/package.json": `{ "name": "a" }`,
      "packages/deep/er/b/package.json": `{ "name": "b" }`,
      "packages/test-x/package.json": `{ "name": "test-x" }`,
      "tools/one/package.json": `{ "name": "one" }`,
      "tools/two/package.json": `{ "name": "two" }`,
      "apps/web/package.json": `{ "name": "web" }`,
      "apps/api/package.json": `{ "name": "api" }`,
      "outside/package.json": `{ "name": "outside" }`,
      "packages/a/node_modules/fake/package.json": `{ "name": "fake" }`,
      "dup/one/package.json": `{ "name": "dup" }`,
      "dup/two/package.json": `{ "name": "dup" }`,
      "packages/vendored/package.json": `{ "name": "vendored" }`,
      "stranger/package.json": `{ "name": "stranger", "dependencies": { "a": "^1.0.0", "outside": "file:../outside", "far": "link:../../../far" } }`,
      "packages/linked/package.json": `{ "name": 5 }`,
      "packages/c/package.json": `{ broken`,
    },
    imports: `
      main.ts: a -> packages/a/index.ts
      main.ts: b -> packages/deep/er/b/index.ts
      main.ts: test-x -> none
      main.ts: one -> tools/one/index.ts
      main.ts: two -> none
      main.ts: web -> apps/web/index.ts
      main.ts: api -> none
      main.ts: outside -> none
      main.ts: fake -> none
      main.ts: dup -> none
      main.ts: vendored -> none
      stranger/main.ts: a -> none
      stranger/main.ts: b -> packages/deep/er/b/index.ts
      stranger/main.ts: outside -> outside/index.ts
      stranger/main.ts: far -> none
      packages/c/main.ts: a -> packages/a/index.ts
    `,
  },
  {
    what: "pnpm",
    paths: "packages/a/index.ts apps/web/index.ts other/x/index.ts packages/a/main.ts",
    texts: {
      "pnpm-workspace.yaml": `# all packages\r\npackages:\r\n  # here\r\n  - "packages/*"\r\n\r\n  - 'apps/*' # and there\r\ncatalog:\r\n  - other/*\r\n`,
      "packages/a/package.json": `{ "name": "a", "dependencies": { "web": "workspace:*" } }`,
      "apps/web/package.json": `{ "name": "web" }`,
      "other/x/package.json": `{ "name": "x" }`,
    },
    imports: `
      packages/a/main.ts: web -> apps/web/index.ts
      apps/web/index.ts: a -> packages/a/index.ts
      apps/web/index.ts: x -> none
    `,
  },
  {
    what: "pnpm with a list in brackets, and lerna",
    paths: "one/p/a/index.ts one/p/b/index.ts two/p/a/index.ts two/p/b/index.ts",
    texts: {
      "one/pnpm-workspace.yaml": `packages: ["p/*",\n  "q/*"]\n`,
      "one/p/a/package.json": `{ "name": "a" }`,
      "one/p/b/package.json": `{ "name": "b" }`,
      "two/lerna.json": `{ "packages": ["p/*"] }`,
      "two/p/a/package.json": `{ "name": "a" }`,
      "two/p/b/package.json": `{ "name": "b" }`,
    },
    imports: `
      one/p/a/index.ts: b -> one/p/b/index.ts
      two/p/a/index.ts: b -> two/p/b/index.ts
    `,
  },
  {
    what: "an alias that fits but leads nowhere leaves the package",
    paths: "packages/test/index.ts packages/ui/src/x.ts main.ts",
    texts: {
      "package.json": `{ "workspaces": ["packages/*"] }`,
      "packages/test/package.json": `{ "name": "@p/test" }`,
      "tsconfig.json": `{ "compilerOptions": { "paths": { "@p/*": ["./packages/ui/src/*"] } } }`,
    },
    imports: `
      main.ts: @p/x -> packages/ui/src/x.ts
      main.ts: @p/test -> packages/test/index.ts
    `,
  },
];

for (const { what, imports, ...files } of [...relative, ...aliases, ...packages]) {
  const modules = createEcmascriptModules(memoryWorkspace(files));
  for (const line of imports.trim().split("\n")) {
    const [, from = "", specifier = "", target = ""] = /^\s*(\S+): (\S+) -> (\S+)$/.exec(line) ?? [];
    test(`${what}: ${line.trim()}`, () => assert.equal(modules.resolve(from, specifier) ?? "none", target));
  }
}
