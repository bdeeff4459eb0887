import assert from "node:assert/strict";
import { test } from "node:test";
import { startEngine } from "../../support/engine.ts";
import { projectOf, uriOf } from "../../support/workspaceCase.ts";

const { engine } = await startEngine();

interface Case {
  readonly name: string;
  readonly text: string;
  readonly exposes: boolean;
}

const reads = 'import { readFileSync } from "fs";\n';
const helper = `${reads}export const load = (path) => readFileSync(path);\nexport class Store { read() { return load("a"); } }\n`;

const cases: readonly Case[] = [
  { name: "a function that blocks", text: `${reads}export function f() { readFileSync("a"); }`, exposes: true },
  { name: "one that nobody can call", text: `${reads}function f() { readFileSync("a"); }`, exposes: false },
  {
    name: "a function that hashes a password",
    text: 'import { hashSync } from "bcrypt";\nexport const f = (word) => hashSync(word, 12);',
    exposes: true,
  },
  {
    name: "loops inside each other",
    text: "export function f(a) { let n = 0; for (const b of a) for (const c of a) if (b.d === c.e) n++; return n; }",
    exposes: true,
  },
  { name: "a library that computes", text: 'export { hashSync } from "bcrypt";', exposes: true },
  { name: "one that only computes a little", text: "export const f = (a) => a.map((b) => b + 1);", exposes: false },
  {
    name: "one behind another",
    text: 'import { load } from "./helper";\nexport const f = () => load("a");',
    exposes: true,
  },
  { name: "a coroutine that blocks", text: `${reads}export async function f() { readFileSync("a"); }`, exposes: true },
  { name: "a function of a library", text: 'export { readFileSync as f } from "fs";', exposes: true },
  { name: "a library", text: 'import * as fs from "node:fs";\nexport { fs };', exposes: true },
  { name: "another library", text: 'import * as path from "path";\nexport { path };', exposes: false },
  { name: "all of a library", text: 'export * from "fs";', exposes: true },
  { name: "all of another file", text: 'export * from "./helper";', exposes: true },
  { name: "another file", text: 'export * as helper from "./helper";', exposes: true },
  { name: "a method", text: `${reads}export class C { f() { readFileSync("a"); } }`, exposes: true },
  {
    name: "a method of a class above",
    text: 'import { Store } from "./helper";\nexport class C extends Store {}',
    exposes: true,
  },
  {
    name: "a method that a class replaces",
    text: `${reads}class B { f() { this.g(); } g() {} }\nexport class C extends B { g() { readFileSync("a"); } }`,
    exposes: true,
  },
  {
    name: "what a function gives",
    text: 'import { Store } from "./helper";\nexport const f = () => new Store();',
    exposes: true,
  },
  {
    name: "what a coroutine gives",
    text: 'import { Store } from "./helper";\nexport async function f() { return new Store(); }',
    exposes: true,
  },
  {
    name: "what a field holds",
    text: 'import { Store } from "./helper";\nexport class C { constructor() { this.store = new Store(); } }',
    exposes: true,
  },
  { name: "a class that does nothing", text: "export class C { f() { return new C(); } }", exposes: false },
  {
    name: "what CommonJS exports",
    text: 'const fs = require("fs");\nexports.f = () => fs.readFileSync("a");',
    exposes: true,
  },
  { name: "nothing", text: "", exposes: false },
];

for (const { name, text, exposes } of cases) {
  test(`who imports ${name} ${exposes ? "may block" : "does not block"}`, () => {
    const files = { "a.js": text, "helper.js": helper };
    const sources = Object.keys(files).map((path) => ({ path, expected: [], fixed: null }));
    const project = projectOf({ name, rule: "", files, sources }, engine);
    assert.equal(project.exposesLongCalls(uriOf("a.js"), "ecmascript"), exposes);
  });
}
