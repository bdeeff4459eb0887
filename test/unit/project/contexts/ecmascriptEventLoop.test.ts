import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguage } from "../../../../src/engine/documentLanguage.ts";
import { createEventLoopContexts } from "../../../../src/project/contexts/eventLoop.ts";
import { createResolver } from "../../../../src/project/createResolver.ts";
import { tableOf } from "../../../support/syntax.ts";

interface ContextCase {
  readonly name: string;
  /** Inside the workspace. */
  readonly path: string;
  readonly text: string;
  /** Functions by name, and what is known of the event loop that runs each. */
  readonly expected: Readonly<Record<string, string | null>>;
}

const served = "export async function f() {}";

const cases: readonly ContextCase[] = [
  { name: "an asynchronous function", path: "src/a.ts", text: served, expected: { f: "likely" } },
  { name: "a plain function", path: "src/a.ts", text: "export function f() {}", expected: { f: null } },
  { name: "a test", path: "src/a.test.ts", text: served, expected: { f: "likely in a test" } },
  { name: "a folder of tests", path: "tests/a.ts", text: served, expected: { f: "likely in a test" } },
  { name: "a script", path: "scripts/a.ts", text: served, expected: { f: null } },
  { name: "a script outside the workspace's root", path: "../scripts/a.ts", text: served, expected: { f: null } },
  { name: "a command by its folder", path: "packages/a/bin/a.js", text: served, expected: { f: null } },
  {
    name: "a command by its first line",
    path: "src/a.js",
    text: `#!/usr/bin/env node\n${served}`,
    expected: { f: null },
  },
  {
    name: "a comment that looks like a first line",
    path: "src/a.js",
    text: `\n//#!/usr/bin/env node\n${served}`,
    expected: { f: "likely" },
  },
  {
    name: "a command by its package",
    path: "src/a.ts",
    text: `import { program } from "commander";\n${served}`,
    expected: { f: null },
  },
  {
    name: "a type of a command's package",
    path: "src/a.ts",
    text: `import type { Command } from "commander";\n${served}`,
    expected: { f: "likely" },
  },
  {
    name: "a module that may be started",
    path: "src/a.js",
    text: `${served}\nif (require.main === module) f();`,
    expected: { f: null },
  },
  {
    name: "a command line that a function reads later",
    path: "src/a.js",
    text: `${served}\nexport const g = async () => process.argv;`,
    expected: { f: "likely", g: "likely" },
  },
  {
    name: "a worker by what it imports",
    path: "src/a.ts",
    text: `import { parentPort } from "node:worker_threads";\n${served}`,
    expected: { f: null },
  },
  {
    name: "the owner of a worker",
    path: "src/a.ts",
    text: `import { Worker } from "node:worker_threads";\n${served}`,
    expected: { f: "likely" },
  },
  { name: "a configuration file", path: "vite.config.ts", text: served, expected: { f: null } },
  {
    name: "the start of a program",
    path: "src/a.ts",
    text: "async function main() { await other(); }\nasync function other() {}\nmain();",
    expected: { main: null, other: "likely" },
  },
  {
    name: "a start that others may call too",
    path: "src/a.ts",
    text: "export async function main() {}\nmain();",
    expected: { main: "likely" },
  },
  {
    name: "a handler, and one that an emitter calls",
    path: "src/a.js",
    text: `import http from "http";
const a = () => {};
const b = () => {};
http.createServer(a);
emitter.on("data", b);
emitter.on(b);`,
    expected: { a: "certain", b: "likely" },
  },
  {
    name: "a function that an emitter and a server call",
    path: "src/a.js",
    text: `const a = (req, res) => {};\nserver.on("request", a);`,
    expected: { a: "certain" },
  },
  {
    name: "the end of the process",
    path: "src/a.js",
    text: `const a = () => {};\nprocess.on("exit", a);`,
    expected: { a: null },
  },
  {
    name: "a page that a test drives",
    path: "src/a.ts",
    text: `const a = async () => { const b = async () => {}; b(); };\npage.evaluate(a);`,
    expected: { a: null, b: null },
  },
  {
    name: "functions where they stand",
    path: "src/a.ts",
    text: `export async function f(xs) {
  xs.map(function inner() {});
  xs.later(function other() {});
}
xs.map(function early() {});`,
    expected: { f: "likely", inner: "likely", other: null, early: null },
  },
  {
    name: "exports that a framework looks for",
    path: "app/api/route.ts",
    text: "export function GET() {}\nexport function helper() {}",
    expected: { GET: "certain", helper: null },
  },
  {
    name: "the same exports elsewhere",
    path: "src/api.ts",
    text: "export function GET() {}",
    expected: { GET: null },
  },
  {
    name: "actions in an exported object",
    path: "src/routes/+page.server.ts",
    text: "const save = () => {};\nexport const actions = { save, load: { deep: function deep() {} } };",
    expected: { save: "certain", deep: "certain" },
  },
];

for (const one of cases) test(one.name, () => check(one));

async function check({ path, text, expected }: ContextCase): Promise<void> {
  const language = documentLanguage(path.endsWith(".ts") ? "typescript" : "javascript") ?? assert.fail(path);
  const module = language.buildModule(await tableOf(text, language.grammar));
  const contextOf = createEventLoopContexts(createResolver(module), path);
  const found = Object.fromEntries(
    module.callables.flatMap((callable) => {
      const context = contextOf(callable);
      const words = context && `${context.confidence}${context.isTest ? " in a test" : ""}`;
      return Object.hasOwn(expected, callable.name) ? [[callable.name, words]] : [];
    }),
  );
  assert.deepEqual(found, expected);
}
