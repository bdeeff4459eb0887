import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { configurationSchema } from "../../../scripts/bundle/configurationSchema.mjs";
import type { Language } from "../../../src/model/module.ts";
import { rules } from "../../../src/rules/registry.generated.ts";
import { readCases, ruleIds } from "../../support/cases.ts";
import { checkoutFile } from "../../support/checkout.ts";
import { readWorkspaceCases } from "../../support/workspaceCase.ts";
import { type CatalogueRow, catalogue } from "./catalogue.ts";

const rows = Object.values(catalogue).flat();
const ids = rows.map(({ id }) => id).sort();
const read = (file: string) => readFileSync(checkoutFile(file), "utf8");

test("the catalogue names each rule once", () => assert.deepEqual(ids, [...new Set(ids)]));

test("the folders are the rules of the catalogue", () => assert.deepEqual(ruleIds().sort(), ids));

test("the registry is made of these rules", () => assert.deepEqual(rules.map(({ id }) => id).sort(), ids));

test("the setting completes the ids of these rules", () => {
  const { properties } = JSON.parse(read("package.json")).contributes.configuration;
  assert.deepEqual(properties["interleave.rules"].propertyNames.enum, ids);
});

test("the schema of interleave.json completes the ids of these rules", () => {
  const { properties } = JSON.parse(configurationSchema(checkoutFile(".")));
  assert.deepEqual(Object.keys(properties.rules.properties), ids);
});

test("the table of the README leads to the article of each rule", () => {
  const links = [...read("README.md").matchAll(/^\| \[([\w-]+)\]\((src\/rules\/[\w./-]+)\) \|/gm)];
  assert.deepEqual(
    links.map(([, id, target]) => [id, target]),
    ids.map((id) => [id, `src/rules/${id}/rule.md`]),
  );
});

for (const row of rows) {
  test(`${row.id}: languages, articles, concepts and cases are what the catalogue says`, () => check(row));
}

function check({ id, languages, hasFix }: CatalogueRow): void {
  const rule = rules.find((one) => one.id === id) ?? assert.fail(`there is no rule ${id}`);
  assert.deepEqual([...rule.languages].sort(), [...languages].sort());
  for (const name of ["rule.md", "rule.zh-cn.md"])
    assert.match(read(`src/rules/${id}/${name}`), new RegExp(`^# ${id}\n`));
  for (const concept of rule.concepts) assert.ok(existsSync(checkoutFile("src/concepts", concept)), concept);
  assert.ok(readdirSync(checkoutFile("src/rules", id, "cases")).length > 0);
  const fixed = readCases(id).flatMap((one) => (one.fixed === null ? [] : [languageOf(one.fileName)]));
  const inWorkspaces = readWorkspaceCases(id).flatMap(({ sources }) =>
    sources.flatMap((one) => (one.fixed === null ? [] : [languageOf(one.path)])),
  );
  const shown = new Set([...fixed, ...inWorkspaces]);
  assert.deepEqual([...shown].sort(), hasFix ? [...languages].sort() : [], "a fix is shown for each language");
}

function languageOf(file: string): Language {
  return file.endsWith(".py") ? "python" : "ecmascript";
}
