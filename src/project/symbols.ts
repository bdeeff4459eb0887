import type { ConcurrencyTable } from "../knowledge/libraryTypes.ts";
import type { Import, Module } from "../model/module.ts";

/** The dotted name of what an import binds: `from a import b` → "a.b", `import fs from "node:fs"` → "fs.default". */
export function importedSymbol(imported: Import): string {
  const module = imported.module.replace(/^node:/, "");
  if (imported.bindsRoot) return module.split(".")[0] as string;
  return imported.name === null || imported.name === "*" ? module : `${module}.${imported.name}`;
}

/** The name under which the tables know a symbol: default exports of modules and moved names are brought together. */
export function canonicalSymbol(table: ConcurrencyTable, name: string): string {
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
    if (Object.hasOwn(table.bases, symbol)) return symbol;
  }
  return null;
}
