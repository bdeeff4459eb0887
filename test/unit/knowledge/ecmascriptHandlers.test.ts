import assert from "node:assert/strict";
import { test } from "node:test";
import { ecmascriptConcurrency } from "../../../src/knowledge/ecmascript/concurrency.ts";
import { type FileRole, fileRoleOf } from "../../../src/knowledge/ecmascript/handlers/fileRoles.ts";
import { ecmascriptHandlers } from "../../../src/knowledge/ecmascript/handlers.ts";
import { ecmascriptOffloads } from "../../../src/knowledge/ecmascript/offload.ts";
import { ecmascriptTypeRows } from "../../../src/knowledge/ecmascript/types/typeRows.ts";
import { canonicalSymbol } from "../../../src/project/symbols.ts";

interface RoleCase {
  readonly path: string;
  readonly role: FileRole | null;
}

interface ExportCase {
  readonly path: string;
  readonly name: string;
  readonly contexts: readonly string[];
}

const roleCases: readonly RoleCase[] = [
  { path: "vite.config.ts", role: "build" },
  { path: "packages/a/jest.config.cjs", role: "build" },
  { path: "webpack.config.prod.js", role: "build" },
  { path: "webpack.prod.js", role: "build" },
  { path: ".eslintrc.cjs", role: "build" },
  { path: "gulpfile.js", role: "build" },
  { path: "Gruntfile.js", role: "build" },
  { path: "scripts/release.mjs", role: "build" },
  { path: "tools/scripts/copy.ts", role: "build" },
  { path: "postinstall.js", role: "build" },
  { path: "bin/run.js", role: "cli" },
  { path: "src/cli.ts", role: "cli" },
  { path: "src/cli/main.ts", role: "cli" },
  { path: "src/app.test.ts", role: "test" },
  { path: "src/app.spec.tsx", role: "test" },
  { path: "src/__tests__/app.js", role: "test" },
  { path: "test/helpers.js", role: "test" },
  { path: "e2e/login.ts", role: "test" },
  { path: "src/hash.worker.ts", role: "worker" },
  { path: "src/worker.js", role: "worker" },
  { path: "public/sw.js", role: "worker" },
  { path: "prisma/seed.ts", role: "migration" },
  { path: "db/migrations/0001_users.ts", role: "migration" },
  { path: "src/server.ts", role: null },
  { path: "src/routes/build/index.ts", role: null },
  { path: "src/config.ts", role: null },
  { path: "src/commands/ping.ts", role: null },
  { path: "src/latest.ts", role: null },
  { path: "src/networker.ts", role: null },
  { path: "src/binary/read.ts", role: null },
  { path: "src/client.ts", role: null },
];

const exportCases: readonly ExportCase[] = [
  { path: "app/api/users/route.ts", name: "GET", contexts: ["request"] },
  { path: "src/app/route.js", name: "POST", contexts: ["request"] },
  { path: "src/lib/route.ts", name: "GET", contexts: [] },
  { path: "src/pages/api/hello.ts", name: "default", contexts: ["request"] },
  { path: "pages/blog/[slug].tsx", name: "getServerSideProps", contexts: ["request"] },
  { path: "pages/blog/[slug].tsx", name: "getStaticProps", contexts: ["build"] },
  { path: "app/blog/page.tsx", name: "generateMetadata", contexts: ["request"] },
  { path: "app/blog/page.tsx", name: "generateStaticParams", contexts: ["build"] },
  { path: "app/routes/notes.$id.tsx", name: "loader", contexts: ["request"] },
  { path: "app/routes/notes.$id.tsx", name: "clientLoader", contexts: ["ui-event"] },
  { path: "src/routes/blog/+page.server.ts", name: "load", contexts: ["request"] },
  { path: "src/routes/blog/+server.ts", name: "GET", contexts: ["request"] },
  { path: "src/hooks.server.ts", name: "handle", contexts: ["request"] },
  { path: "src/middleware.ts", name: "middleware", contexts: ["request"] },
  { path: "functions/hello/index.mjs", name: "handler", contexts: ["request"] },
  { path: "src/commands/build.ts", name: "handler", contexts: [] },
  { path: "src/api/client.ts", name: "default", contexts: [] },
  { path: "src/load.ts", name: "load", contexts: [] },
  { path: "src/utilities.ts", name: "GET", contexts: [] },
];

/** One construct of each framework that must have a row. */
const mustBeThere = [
  "express.Application.get",
  "express.Router.use",
  "fastify.FastifyInstance.route",
  "fastify.FastifyInstance.addHook",
  "koa.Koa.use",
  "@hapi/hapi.Server.route",
  "@nestjs/common.Get",
  "http.createServer",
  "https.createServer",
  "http2.createSecureServer",
  "*.on",
  "*.once",
  "*.addListener",
  "*.addEventListener",
  "react.useEffect",
  "react.useLayoutEffect",
  "react.useMemo",
  "react.useCallback",
  "electron.ipcMain.handle",
  "electron.ipcMain.on",
  "vscode.commands.registerCommand",
  "use server",
  "handler",
  "resolvers",
  "*.mutation",
];

const table = {
  ...ecmascriptConcurrency,
  aliases: { ...ecmascriptConcurrency.aliases, ...ecmascriptTypeRows.aliases },
};

function checkRole({ path, role }: RoleCase): void {
  test(`${path} is ${role ?? "an ordinary file"}`, () => {
    assert.equal(fileRoleOf(path), role);
  });
}

function checkExport({ path, name, contexts }: ExportCase): void {
  test(`export ${name} of ${path}`, () => {
    const found = ecmascriptHandlers.filter(
      (row) => row.form === "export" && row.name === name && !row.members && (row.files?.test(path) ?? true),
    );
    assert.deepEqual([...new Set(found.map(({ context }) => context))], contexts);
  });
}

for (const each of roleCases) checkRole(each);
for (const each of exportCases) checkExport(each);

test("every framework has its rows", () => {
  const names = new Set(ecmascriptHandlers.map((row) => (row.form === "parameter" ? row.type : row.name)));
  assert.deepEqual(
    mustBeThere.filter((name) => !names.has(name)),
    [],
  );
  assert.ok(ecmascriptHandlers.some((row) => row.form === "attribute" && row.of === "jsx" && row.name.test("onClick")));
  assert.ok(
    ecmascriptHandlers.some((row) => row.form === "attribute" && row.of === "object" && row.name.test("onclick")),
  );
  assert.ok(ecmascriptHandlers.some((row) => row.form === "component" && row.name.test("App")));
});

test("calls and decorators are named as modules are resolved", () => {
  const names = [
    ...ecmascriptHandlers.flatMap((row) =>
      row.form === "method" || row.form === "hook" || row.form === "decorator" ? [row.name] : [],
    ),
    ...ecmascriptHandlers.flatMap((row) => (row.form === "parameter" && row.type ? [row.type] : [])),
    ...ecmascriptHandlers.flatMap((row) => (row.form === "override" ? [row.base] : [])),
    ...ecmascriptOffloads.map(({ name }) => name),
  ];
  const wrong = names.filter((name) => canonicalSymbol(table, name) !== name);
  assert.deepEqual(wrong, []);
});

test("no row is there twice", () => {
  for (const rows of [ecmascriptHandlers, ecmascriptOffloads]) {
    const texts = rows.map((row) =>
      JSON.stringify(row, (_, value: unknown) => (value instanceof RegExp ? value.source : value)),
    );
    assert.equal(
      new Set(texts).size,
      texts.length,
      texts.find((text, index) => texts.indexOf(text) !== index),
    );
  }
});

test("functions given to timers, promises, arrays and workers run where they should", () => {
  const runsOn = (name: string) => ecmascriptOffloads.filter((row) => row.name === name).map((row) => row.runsOn);
  assert.deepEqual(runsOn("setTimeout"), ["event-loop"]);
  assert.deepEqual(runsOn("process.nextTick"), ["event-loop"]);
  assert.deepEqual(runsOn("*.then"), ["event-loop"]);
  assert.deepEqual(runsOn("requestAnimationFrame"), ["render"]);
  assert.deepEqual(runsOn("*.map"), ["here"]);
  assert.deepEqual(runsOn("workerpool.Pool.exec"), ["worker"]);
  assert.deepEqual(runsOn("worker_threads.Worker"), ["worker"]);
  assert.deepEqual(runsOn("*.evaluate"), ["elsewhere"]);
});
