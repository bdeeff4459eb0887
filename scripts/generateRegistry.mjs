import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes `src/rules/registry.generated.ts`: every folder of `src/rules` that holds a `rule.ts`. The list is made,
 * not kept, so that a new rule touches its own folder only.
 */
export function generateRegistry(root) {
  const folder = path.join(root, "src/rules");
  const ids = readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, "rule.ts")))
    .sort();
  const name = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const lines = [
    ...ids.map((id) => `import { rule as ${name(id)} } from "./${id}/rule.ts";`),
    `import type { Rule } from "./rule.ts";`,
    "",
    "/** All rules, by id. Made from the folders beside this file. */",
    `export const rules: readonly Rule[] = [${ids.map(name).join(", ")}];`,
    "",
  ];
  const file = path.join(folder, "registry.generated.ts");
  const content = lines.join("\n");
  if (!existsSync(file) || readFileSync(file, "utf8") !== content) writeFileSync(file, content);
}

if (process.argv[1] === import.meta.filename) generateRegistry(path.resolve(import.meta.dirname, ".."));
