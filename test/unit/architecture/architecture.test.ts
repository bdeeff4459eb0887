import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { checkoutFile, sourceFiles } from "../../support/checkout.ts";
import { layers } from "./layers.ts";
import type { SourceText } from "./sourceFile.ts";
import { violationsOf } from "./violations.ts";

test("every file of src keeps to the architecture", async () => {
  assert.deepEqual(await violationsOf(sourceFiles()), []);
});

test("a layer imports only layers that come earlier in the table", () => {
  for (const [index, { name, imports }] of layers.entries()) {
    const earlier = layers.slice(0, index).map((layer) => layer.name);
    assert.deepEqual(
      imports.filter((imported) => !earlier.includes(imported)),
      [],
      name,
    );
  }
});

test("the folders of src are the layers of the table", () => {
  const folders = readdirSync(checkoutFile("src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), layers.map(({ name }) => name).sort());
});

for (const layer of layers) {
  test(`the compiler lets ${layer.name} see what the table says`, () => {
    const { compilerOptions, references } = readConfiguration(`src/${layer.name}/tsconfig.json`);
    const referenced = references.map(({ path }) => path.replace("../", ""));
    assert.deepEqual(referenced.sort(), [...layer.imports].sort());
    if (!layer.isPure) return;
    assert.deepEqual(compilerOptions.types ?? [], [], "a pure layer sees no global types");
    assert.deepEqual(compilerOptions.lib ?? ["ES2023"], ["ES2023"], "a pure layer sees no DOM");
  });
}

test("the root configuration builds every layer", () => {
  const { references } = readConfiguration("tsconfig.json");
  const built = references.map(({ path }) => path);
  for (const { name } of layers) assert.ok(built.includes(`src/${name}`), name);
});

interface Breach {
  readonly what: string;
  readonly file: SourceText;
  /** The sentence that the check must say; null when there is nothing wrong. */
  readonly says: RegExp | null;
}

const inRule = (text: string) => ({ path: "src/rules/some-rule/rule.ts", text });
const inEngine = (text: string) => ({ path: "src/engine/engine.ts", text });
const inModel = (text: string) => ({ path: "src/model/module.ts", text });

/** The test of the test: each breach must be seen. */
const breaches: readonly Breach[] = [
  {
    what: "a rule imports vscode",
    file: inRule(`import * as vscode from "vscode";`),
    says: /rules must not import the package vscode/,
  },
  {
    what: "a rule imports a type of vscode",
    file: inRule(`import type { Range } from "vscode";`),
    says: /rules must not import the package vscode/,
  },
  {
    what: "a rule loads vscode when it runs",
    file: inRule(`export const load = () => import("vscode");`),
    says: /rules must not import the package vscode/,
  },
  {
    what: "the engine touches node:fs",
    file: inEngine(`import { readFileSync } from "node:fs";`),
    says: /must not import Node's node:fs/,
  },
  {
    what: "the engine touches fs by its old name",
    file: inEngine(`import { readFile } from "fs/promises";`),
    says: /must not import Node's fs\/promises/,
  },
  {
    what: "a layer imports one below it",
    file: inModel(`import { rules } from "../rules/registry.generated.ts";`),
    says: /model must not import src\/rules/,
  },
  {
    what: "a layer passes on one below it",
    file: inModel(`export const a = 1;\nexport { rules } from "../rules/registry.generated.ts";`),
    says: /model must not import src\/rules/,
  },
  {
    what: "a rule imports the parser's tables",
    file: inRule(`import { children } from "../../syntax/table.ts";`),
    says: /rules must not import src\/syntax/,
  },
  {
    what: "a layer imports a test",
    file: inModel(`import { runtime } from "../../test/support/syntax.ts";`),
    says: /model must not import test\/support/,
  },
  {
    what: "a rule imports another rule",
    file: inRule(`import { rule } from "../other-rule/rule.ts";`),
    says: /must not import another rule/,
  },
  { what: "a rule imports the rules' contract", file: inRule(`import { defineRule } from "../rule.ts";`), says: null },
  { what: "a rule imports its own helper", file: inRule(`import { twoLoops } from "./twoLoops.ts";`), says: null },
  {
    what: "the server's common part imports Node",
    file: { path: "src/server/server.ts", text: `import { cwd } from "node:process";` },
    says: /must not import Node's/,
  },
  {
    what: "the server's entry for Node imports Node",
    file: { path: "src/server/node.ts", text: `import { parentPort } from "node:worker_threads";` },
    says: null,
  },
  {
    what: "a pure layer reads the clock",
    file: inEngine("export const now = () => Date.now();"),
    says: /must not use Date\.now/,
  },
  { what: "a pure layer makes a date", file: inEngine("export const now = () => new Date();"), says: /new Date/ },
  { what: "a pure layer rolls dice", file: inEngine("export const roll = () => Math.random();"), says: /Math\.random/ },
  { what: "a pure layer keeps a variable", file: inEngine("let open = 0;"), says: /keeps no state, but open/ },
  {
    what: "a pure layer shares an open map",
    file: inEngine("export const documents = new Map<string, string>();"),
    says: /keeps no state, but documents/,
  },
  {
    what: "a pure layer fills a map of its own",
    file: inEngine("const documents = new Map();\nexport const open = (uri: string) => documents.set(uri, 1);"),
    says: /keeps no state, but documents/,
  },
  {
    what: "a pure layer remembers what follows from an object",
    file: inEngine("const known = new WeakMap();\nexport const keep = (key: object) => known.set(key, 1);"),
    says: null,
  },
  {
    what: "a pure layer keeps a closed set",
    file: inEngine(`const kinds: ReadonlySet<string> = new Set(["loop"]);`),
    says: null,
  },
  {
    what: "a pure layer keeps a constant list",
    file: inEngine(`export const kinds = ["loop", "branch"] as const;`),
    says: null,
  },
  {
    what: "a function keeps a map while it runs",
    file: inEngine("export function f() { let n = 0; const m = new Map(); return m.size + n; }"),
    says: null,
  },
  {
    what: "the command line starts a program",
    file: { path: "src/cli/main.ts", text: `import { spawn } from "node:child_process";` },
    says: /nothing is executed/,
  },
  {
    what: "the extension fetches something",
    file: { path: "src/extension/client.ts", text: `export const get = () => fetch("https://example.com");` },
    says: /no network/,
  },
  {
    what: "the server evaluates a text",
    file: { path: "src/server/server.ts", text: `export const run = (text: string) => new Function(text);` },
    says: /nothing is executed/,
  },
  { what: "a default export", file: inModel("export default function f() {}"), says: /no default exports/ },
  {
    what: "a barrel",
    file: inModel(`// All of it.\nexport * from "./span.ts";\nexport { a } from "./finding.ts";`),
    says: /only passes on exports/,
  },
  { what: "a long file", file: inModel("export {};\n".repeat(401)), says: /has 401 lines/ },
  // The mark is put together here so that a search for unfinished work does not find this file.
  { what: "unfinished work", file: inModel(`// ${"TO"}${"DO"}: later`), says: /unfinished/ },
  { what: "a file in no layer", file: { path: "src/util/text.ts", text: "" }, says: /no layer/ },
];

for (const { what, file, says } of breaches) {
  test(`the architecture check ${says ? "sees" : "allows"}: ${what}`, async () => {
    const messages = (await violationsOf([file])).map(({ message }) => message);
    if (says === null) assert.deepEqual(messages, []);
    else assert.ok(messages.length === 1 && says.test(messages.join()), `said: ${JSON.stringify(messages)}`);
  });
}

function readConfiguration(file: string): {
  compilerOptions: { types?: string[]; lib?: string[] };
  references: { path: string }[];
} {
  assert.ok(existsSync(checkoutFile(file)), `${file} is missing`);
  return JSON.parse(readFileSync(checkoutFile(file), "utf8"));
}
