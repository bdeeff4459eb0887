import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { languageIds } from "../../../src/engine/documentLanguage.ts";
import { markdownLanguageId } from "../../../src/engine/markdown/markdownFiles.ts";
import { languages } from "../../../src/extension/languages.ts";
import { confidences, severities } from "../../../src/model/finding.ts";
import { applyFixCommand, explainConceptCommand, explainRuleCommand } from "../../../src/server/protocol.ts";
import { explainerViewType } from "../../../src/webview/messages/explainer.ts";
import { timelineViewType } from "../../../src/webview/messages/timeline.ts";
import { checkoutFile } from "../../support/checkout.ts";

const readJson = (file: string) => JSON.parse(readFileSync(checkoutFile(file), "utf8"));
const manifest = readJson("package.json");
const { configuration, commands } = manifest.contributes;

/** What the tests look at of a setting in the manifest. */
interface SettingSchema {
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: SettingSchema;
}

/** The default of each key, with nested keys joined by a dot. */
function flatDefaults(): Record<string, unknown> {
  const { target, hover, ...rest } = defaultConfiguration;
  return { ...rest, "target.freeThreaded": target.freeThreaded, "hover.concepts": hover.concepts };
}

test("the settings are the configuration's keys with the same defaults", () => {
  const settings = Object.entries<SettingSchema>(configuration.properties)
    .map(([name, schema]) => [name.replace("interleave.", ""), schema.default] as const)
    .filter(([key]) => key !== "trace.server" && key !== "timeline.codeLens");
  assert.deepEqual(Object.fromEntries(settings), flatDefaults());
});

test("the choices of the settings are those that exist, each with a description", () => {
  const { properties } = configuration;
  assert.deepEqual(properties["interleave.rules"].additionalProperties.enum, ["off", ...severities]);
  assert.deepEqual(properties["interleave.minimumConfidence"].enum, confidences);
  for (const schema of Object.values<SettingSchema>(properties)) {
    assert(schema.markdownDescription);
    for (const part of [schema, schema.additionalProperties]) {
      assert.equal(part?.enumDescriptions?.length, part?.enum?.length);
    }
  }
});

/** The languages themselves, and that whose code blocks are in them. */
const analysed = [...languageIds, markdownLanguageId];

/** The panels that come back after a reload. */
const viewTypes = [explainerViewType, timelineViewType];

test("the extension wakes up for the languages that are analysed and for its panels", () => {
  assert.deepEqual(
    languages.map(({ language }) => language),
    analysed,
  );
  assert.deepEqual(manifest.activationEvents, [
    ...analysed.map((id) => `onLanguage:${id}`),
    ...viewTypes.map((type) => `onWebviewPanel:${type}`),
  ]);
});

test("the types of the editor's interface are those of the oldest editor that is supported", () => {
  assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
});

test("hovers link to commands that exist", () => {
  const declared = commands.map(({ command }: { command: string }) => command);
  for (const command of [explainConceptCommand, explainRuleCommand, applyFixCommand])
    assert(declared.includes(command), command);
});

test("every key of the manifest has its words in every language, and no other", () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
  const files = readdirSync(checkoutFile(".")).filter((name) => /^package\.nls.*\.json$/.test(name));
  assert.deepEqual(files.sort(), ["package.nls.json", "package.nls.zh-cn.json"]);
  for (const file of files) assert.deepEqual(Object.keys(readJson(file)).sort(), [...new Set(keys)].sort(), file);
});

test("every sentence of the extension is in the bundles of every language, and no other", () => {
  const sources = readdirSync(checkoutFile("src/extension"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const sentences = sources.flatMap((name) => {
    const source = readFileSync(checkoutFile(`src/extension/${name}`), "utf8");
    return [...source.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal ?? ""));
  });
  for (const file of readdirSync(checkoutFile("l10n"))) {
    assert.deepEqual(Object.keys(readJson(`l10n/${file}`)).sort(), [...new Set(sentences)].sort(), file);
  }
});
