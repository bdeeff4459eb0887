// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Settings that have no meaning outside the editor. */
const editorOnly = new Set(["trace.server", "hover.concepts", "timeline.codeLens"]);

/**
 * Writes `dist/interleave.schema.json`, by which editors check and complete an `interleave.json`.
 *
 * @param {string} root the folder of the checkout
 */
export function writeConfigurationSchema(root) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(path.join(root, "dist/interleave.schema.json"), configurationSchema(root));
}

/**
 * The schema of an `interleave.json` as text: the settings of the manifest, with the ids of the rules that exist.
 *
 * @param {string} root the folder of the checkout
 */
export function configurationSchema(root) {
  const manifest = readJson(path.join(root, "package.json"));
  const words = readJson(path.join(root, "package.nls.json"));
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Interleave",
    type: "object",
    // As the reader of the file has it; only VS Code knows these two keys.
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: { $schema: { type: "string" }, ...properties(manifest.contributes.configuration.properties, root) },
  };
  const translated = JSON.stringify(schema, undefined, 2).replace(/"%([\w.]+)%"/g, (_, key) =>
    JSON.stringify(words[key]),
  );
  return `${translated}\n`;
}

/**
 * `interleave.target.freeThreaded` becomes `target: { freeThreaded }`.
 *
 * @param {Record<string, Record<string, unknown>>} settings
 * @param {string} root
 */
function properties(settings, root) {
  /** @type {Record<string, any>} */
  const result = {};
  for (const [name, { scope: _scope, order: _order, ...schema }] of Object.entries(settings)) {
    const key = name.replace(/^interleave\./, "");
    if (editorOnly.has(key)) continue;
    const [first = key, second] = key.split(".");
    if (second === undefined) {
      result[first] = schema;
    } else {
      result[first] ??= { type: "object", additionalProperties: false, properties: {} };
      result[first].properties[second] = schema;
    }
  }
  const { additionalProperties: severity, propertyNames: _names, ...rules } = result.rules;
  const ids = ruleIds(root);
  result.rules = {
    ...rules,
    additionalProperties: false,
    properties: Object.fromEntries(ids.map((id) => [id, severity])),
  };
  return result;
}

/** @param {string} root */
function ruleIds(root) {
  const folder = path.join(root, "src/rules");
  return readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, "rule.ts")))
    .sort();
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
