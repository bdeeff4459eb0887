import { blockingRow } from "../knowledge/blockingIndex.ts";
import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { pythonBuiltinNames } from "../knowledge/python/builtinNames.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Import, Module } from "../model/module.ts";
import { isStandardModule } from "./modules/python/standardModules.ts";

/** What an import binds: `from a import b` → "a.b", `import fs from "node:fs"` → "fs.default", `from . import x` → ".x". */
export function importedSymbol(imported: Import): { readonly name: string; readonly module: string } {
  const module = imported.module.startsWith("node:") ? imported.module.slice("node:".length) : imported.module;
  if (imported.bindsRoot) {
    const root = firstPart(module);
    return { name: root, module: root };
  }
  if (imported.name === null || imported.name === "*") return { name: module, module };
  return { name: module.endsWith(".") ? module + imported.name : `${module}.${imported.name}`, module };
}

/** The name under which the tables know a symbol: default exports of modules and moved names are brought together. */
export function canonicalSymbol(table: ConcurrencyTable, name: string): string {
  // A path leads to a file, and the default export of a file is not the file.
  if (name.startsWith(".") || name.startsWith("#") || name.startsWith("~")) return name;
  const direct = name.includes(".default.") ? name.replace(/\.default\.(?=.)/, ".") : name;
  if (!rootsOfAliases(table).has(firstPart(direct))) return direct;
  for (let length = direct.length; length > 0; length = direct.lastIndexOf(".", length - 1)) {
    const prefix = direct.slice(0, length);
    const alias = Object.hasOwn(table.aliases, prefix) ? table.aliases[prefix] : undefined;
    // A module that is itself the class that it also exports by name stands for it only when nothing follows.
    if (alias === undefined || (alias.startsWith(`${prefix}.`) && prefix !== direct)) continue;
    return alias + direct.slice(length);
  }
  return direct;
}

/** `a` of `a.b.c`, and of `a` itself. */
function firstPart(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

/** What the names that a table replaces begin with: most names that are asked for begin with nothing of the kind. */
const knownRoots = new WeakMap<ConcurrencyTable, ReadonlySet<string>>();

function rootsOfAliases(table: ConcurrencyTable): ReadonlySet<string> {
  return getOrCreate(knownRoots, table, () => new Set(Object.keys(table.aliases).map(firstPart)));
}

/**
 * What a free name may mean: something that the tables know one of the star imports of the module to give, else something
 * of the first star import of what is no standard module, unless it is a built-in. The linker looks at the others.
 */
export function freeSymbol(
  module: Module,
  table: ConcurrencyTable,
  name: string,
): { readonly name: string; readonly module: string | null } {
  const known = starImportedSymbol(module, table, name);
  if (known !== null) return { name: known, module: null };
  const star = pythonBuiltinNames.has(name) ? undefined : module.imports.find(isForeignStarImport);
  return star ? importedSymbol({ ...star, name }) : { name, module: null };
}

function isForeignStarImport({ name, binding, module }: Import): boolean {
  return name === "*" && binding === null && !isStandardModule(firstPart(module));
}

/** The first module that the tables know to export a name; null for none. */
export function starImportedSymbol(module: Module, table: ConcurrencyTable, name: string): string | null {
  for (const imported of module.imports) {
    if (imported.name !== "*" || imported.binding !== null) continue;
    const symbol = canonicalSymbol(table, `${imported.module}.${name}`);
    if (Object.hasOwn(table.handles, symbol) || Object.hasOwn(table.returns, symbol)) return symbol;
    if (Object.hasOwn(table.bases, symbol) || blockingRow(module.language, symbol)) return symbol;
  }
  return null;
}
