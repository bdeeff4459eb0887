import { blockingRow } from "../knowledge/blockingIndex.ts";
import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import type { Import, Module } from "../model/module.ts";

/** What an import binds: `from a import b` → "a.b", `import fs from "node:fs"` → "fs.default", `from . import x` → ".x". */
export function importedSymbol(imported: Import): { readonly name: string; readonly module: string } {
  const module = imported.module.replace(/^node:/, "");
  if (imported.bindsRoot) {
    const root = module.split(".")[0] as string;
    return { name: root, module: root };
  }
  if (imported.name === null || imported.name === "*") return { name: module, module };
  return { name: module.endsWith(".") ? module + imported.name : `${module}.${imported.name}`, module };
}

/** The name under which the tables know a symbol: default exports of modules and moved names are brought together. */
export function canonicalSymbol(table: ConcurrencyTable, name: string): string {
  // A path leads to a file, and the default export of a file is not the file.
  if (/^[.#~]/.test(name)) return name;
  const direct = name.replace(/\.default\.(?=.)/, ".");
  for (let length = direct.length; length > 0; length = direct.lastIndexOf(".", length - 1)) {
    const prefix = direct.slice(0, length);
    const alias = Object.hasOwn(table.aliases, prefix) ? table.aliases[prefix] : undefined;
    // A module that is itself the class that it also exports by name stands for it only when nothing follows.
    if (alias === undefined || (alias.startsWith(`${prefix}.`) && prefix !== direct)) continue;
    return alias + direct.slice(length);
  }
  return direct;
}

/** What a star import may have bound a free name to: the first module that the tables know to export it, or null. */
export function starImportedSymbol(module: Module, table: ConcurrencyTable, name: string): string | null {
  for (const imported of module.imports) {
    if (imported.name !== "*" || imported.binding !== null) continue;
    const symbol = canonicalSymbol(table, `${imported.module}.${name}`);
    if (Object.hasOwn(table.handles, symbol) || Object.hasOwn(table.returns, symbol)) return symbol;
    if (Object.hasOwn(table.bases, symbol) || blockingRow(module.language, symbol)) return symbol;
  }
  return null;
}
