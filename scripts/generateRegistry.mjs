// @ts-check
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { conceptRegistry } from "./concepts/registry.mjs";

/**
 * Writes the lists that are made, not kept, so that a new rule or concept touches its own folder only.
 *
 * @param {string} root the folder of the checkout
 */
export function generateRegistry(root) {
  writeWhenChanged(path.join(root, "src/rules/registry.generated.ts"), ruleRegistry(root));
  writeWhenChanged(path.join(root, "src/concepts/registry.generated.ts"), conceptRegistry(root));
}

/**
 * The text of `src/rules/registry.generated.ts`: every folder of `src/rules` that holds a `rule.ts`.
 *
 * @param {string} root
 */
function ruleRegistry(root) {
  const folder = path.join(root, "src/rules");
  const ids = readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, "rule.ts")))
    .sort();
  /** @param {string} id */
  const name = (id) => id.replace(/-(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
  return [
    ...ids.map((id) => `import { rule as ${name(id)} } from "./${id}/rule.ts";`),
    `import type { Rule } from "./rule.ts";`,
    "",
    "/** All rules, by id. Made from the folders beside this file. */",
    `export const rules: readonly Rule[] = [${ids.map(name).join(", ")}];`,
    "",
  ].join("\n");
}

/**
 * @param {string} file
 * @param {string} content
 */
function writeWhenChanged(file, content) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== content) writeFileSync(file, content);
}

if (process.argv[1] === import.meta.filename) generateRegistry(path.resolve(import.meta.dirname, ".."));
