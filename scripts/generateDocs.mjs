// @ts-check
// Runs on the project's Node.js, because the rules and the table of layers are written in TypeScript.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../src/rules/registry.generated.ts";
import { layers } from "../test/unit/architecture/layers.ts";
import { root } from "./project.mjs";

/** How people call the languages that a rule reads. */
const languageNames = { python: "Python", ecmascript: "JavaScript, TypeScript" };

/**
 * What is made in each file: of documents the tables between `<!-- generated: name -->` and `<!-- end -->`, of the
 * manifest the ids of the rules that settings complete.
 *
 * @type {Record<string, (before: string) => string>}
 */
const documents = {
  "README.md": (before) => fill(fill(before, "rules", ruleTable()), "settings", settingTable()),
  "ARCHITECTURE.md": (before) => fill(before, "layers", layerTable()),
  "package.json": fillRuleIds,
};

const isCheck = process.argv.includes("--check");
const stale = Object.entries(documents).flatMap(([name, make]) => {
  const file = path.join(root, name);
  const before = readFileSync(file, "utf8");
  const after = make(before);
  if (before === after) return [];
  if (!isCheck) writeFileSync(file, after);
  return [name];
});
for (const name of stale) console.log(isCheck ? `${name} is not current: run \`npm run generate\`.` : `Wrote ${name}.`);
if (isCheck && stale.length > 0) process.exitCode = 1;

/**
 * @param {string} text
 * @param {string} marker
 * @param {string} content
 * @throws when the document has no such place
 */
function fill(text, marker, content) {
  const place = new RegExp(`(<!-- generated: ${marker} -->\n)[^]*?(<!-- end -->)`);
  if (!place.test(text)) throw new Error(`A document has no place for the generated ${marker}.`);
  return text.replace(place, (_, start, end) => `${start}\n${content}\n\n${end}`);
}

/**
 * @param {string} manifest
 * @throws when the setting has no list of names
 */
function fillRuleIds(manifest) {
  const place = /("propertyNames": \{\s*"enum": \[)[^\]]*\]/;
  if (!place.test(manifest)) throw new Error("The setting `interleave.rules` has no list of names.");
  const ids = rules.map(({ id }) => `\n              "${id}"`).join(",");
  return manifest.replace(place, (_, start) => `${start}${ids}\n            ]`);
}

function ruleTable() {
  const rows = rules.map(({ id, languages, severity, summary }) => [
    `[${id}](src/rules/${id}/rule.md)`,
    languages.map((language) => languageNames[language]).join(", "),
    severity,
    summary.en,
  ]);
  return table(["Rule", "Languages", "Severity", "What it finds"], rows);
}

function settingTable() {
  const manifest = readJson("package.json");
  const texts = readJson("package.nls.json");
  /** @type {[string, { default: unknown, enum?: string[], markdownDescription: string }][]} */
  const settings = Object.entries(manifest.contributes.configuration.properties);
  const rows = settings.map(([key, { default: value, enum: choices, markdownDescription }]) => {
    const meaning = markdownDescription.replace(/^%(.*)%$/, (_, name) => texts[name]);
    const options = choices ? ` One of ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : "";
    return [`\`${key}\``, `\`${JSON.stringify(value)}\``, meaning + options];
  });
  return table(["Setting", "Default", "Meaning"], rows);
}

/** The layers that have files: a folder that waits for its first one says nothing to a reader. */
function layerTable() {
  const filled = layers.filter(({ name }) => hasSource(name));
  const names = new Set(filled.map(({ name }) => name));
  const rows = filled.map(({ name, subject, imports, packages }) => [
    `\`src/${name}\``,
    subject,
    imports.filter((imported) => names.has(imported)).join(", ") || "nothing",
    packages.map((dependency) => `\`${dependency}\``).join(", "),
  ]);
  return table(["Layer", "Subject", "Imports", "Packages"], rows);
}

/** @param {string} layer */
function hasSource(layer) {
  return readdirSync(path.join(root, "src", layer), { recursive: true, encoding: "utf8" }).some((name) =>
    /\.(?:tsx?|md)$/.test(name),
  );
}

/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
function table(heads, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(path.join(root, name), "utf8"));
}
