import assert from "node:assert/strict";
import { test } from "node:test";
import { ecmascriptConcurrency } from "../../../src/knowledge/ecmascript/concurrency.ts";
import { ecmascriptTypeRows } from "../../../src/knowledge/ecmascript/types/typeRows.ts";
import { canonicalSymbol } from "../../../src/project/symbols.ts";

interface Case {
  /** The dotted name that an import makes of it. */
  readonly written: string;
  readonly known: string;
}

const table = {
  ...ecmascriptConcurrency,
  aliases: { ...ecmascriptConcurrency.aliases, ...ecmascriptTypeRows.aliases },
};

const cases: readonly Case[] = [
  { written: "fs.default.readFileSync", known: "fs.readFileSync" },
  { written: "fs/promises.readFile", known: "fs.promises.readFile" },
  { written: "fs/promises.default.readFile", known: "fs.promises.readFile" },
  { written: "better-sqlite3", known: "better-sqlite3.Database" },
  { written: "better-sqlite3.default", known: "better-sqlite3.Database" },
  { written: "better-sqlite3.Database.prepare", known: "better-sqlite3.Database.prepare" },
  { written: "libsql.default", known: "better-sqlite3.Database" },
  { written: "cross-spawn.sync", known: "child_process.spawnSync" },
  { written: "cross-spawn.default.sync", known: "child_process.spawnSync" },
  { written: "execa.$.sync", known: "execa.$.sync" },
  { written: "execa.default.sync", known: "execa.sync" },
  { written: "window.alert", known: "alert" },
  { written: "globalThis.localStorage.getItem", known: "localStorage.getItem" },
  { written: "window.document.write", known: "document.write" },
  { written: "sync-request.default", known: "sync-request" },
  { written: "lodash-es.cloneDeep", known: "lodash.cloneDeep" },
  { written: "lodash/cloneDeep.default", known: "lodash.cloneDeep" },
  { written: "lodash.clonedeep", known: "lodash.cloneDeep" },
  { written: "bun.spawnSync", known: "Bun.spawnSync" },
  { written: "bun:sqlite.Database", known: "bun:sqlite.Database" },
  { written: "@noble/hashes/pbkdf2.js.pbkdf2", known: "@noble/hashes/pbkdf2.pbkdf2" },
  { written: "express.default", known: "express" },
  { written: "express.default.Router", known: "express.Router" },
  { written: "fastify.fastify", known: "fastify" },
  { written: "fastify.FastifyInstance", known: "fastify.FastifyInstance" },
  { written: "koa.default", known: "koa.Koa" },
  { written: "koa-router", known: "@koa/router.Router" },
];

function check({ written, known }: Case): void {
  test(`${written} is known as ${known}`, () => {
    assert.equal(canonicalSymbol(table, written), known);
  });
}

for (const each of cases) check(each);

test("what calls give, extend and hold is named as modules are resolved", () => {
  const { returns, awaits, bases, attributes } = ecmascriptTypeRows;
  const written = [returns, awaits, bases, attributes].flatMap((rows) => Object.entries(rows).flat());
  const wrong = written.filter(
    (name) => canonicalSymbol(table, name.replace(/\(.*\)$/, "")) !== name.replace(/\(.*\)$/, ""),
  );
  assert.deepEqual([...new Set(wrong)], []);
});

test("aliases lead to the end at once", () => {
  const wrong = Object.entries(ecmascriptTypeRows.aliases).filter(([, name]) => canonicalSymbol(table, name) !== name);
  assert.deepEqual(wrong, []);
});

test("aliases do not contradict those of work in flight", () => {
  const contradictions = Object.entries(ecmascriptTypeRows.aliases).filter(
    ([name, known]) => (ecmascriptConcurrency.aliases[name] ?? known) !== known,
  );
  assert.deepEqual(contradictions, []);
});
