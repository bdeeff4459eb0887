import type { Import } from "../../model/module.ts";
import { at, childByField, childOfType, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { lookUp } from "./scopes.ts";
import { endOf, spanOf, startOf, type Walk } from "./walk.ts";

/** `import a.b, c as d`. */
export function importStatement(walk: Walk, node: NodeIndex): void {
  walk.builder.addStatement(walk.callable, "import", spanOf(walk.table, node));
  for (const { path, alias, node: named } of importedNames(walk, node)) {
    const module = dottedText(walk, path);
    const root = childOfType(walk.table, path, walk.symbols.types.identifier);
    const bindsRoot = alias === NONE && module.includes(".");
    addImport(walk, named, { module, name: null, bindsRoot, local: alias === NONE ? root : alias });
  }
}

/** `from a.b import c as d`, `from . import c` and `from a import *`. */
export function importFromStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder } = walk;
  builder.addStatement(walk.callable, "import", spanOf(table, node));
  const source = childByField(table, node, symbols.fields.module_name);
  const module = source === NONE ? "" : dottedText(walk, source);
  addImportedNames(walk, node, module);
  const star = childOfType(table, node, symbols.types.wildcard_import);
  if (star !== NONE) addImport(walk, star, { module, name: "*", bindsRoot: false, local: NONE });
}

/** `from __future__ import annotations`. */
export function futureImportStatement(walk: Walk, node: NodeIndex): void {
  walk.builder.addStatement(walk.callable, "import", spanOf(walk.table, node));
  addImportedNames(walk, node, "__future__");
}

function addImportedNames(walk: Walk, statement: NodeIndex, module: string): void {
  for (const { path, alias, node } of importedNames(walk, statement)) {
    const name = dottedText(walk, path);
    const local = alias === NONE ? childOfType(walk.table, path, walk.symbols.types.identifier) : alias;
    addImport(walk, node, { module, name, bindsRoot: false, local });
  }
}

interface ImportedName {
  readonly node: NodeIndex;
  readonly path: NodeIndex;
  readonly alias: NodeIndex;
}

function importedNames({ table, symbols }: Walk, statement: NodeIndex): ImportedName[] {
  const { types, fields } = symbols;
  const names: ImportedName[] = [];
  const end = at(table.next, statement);
  for (let node = statement + 1; node < end; node = at(table.next, node)) {
    if (table.field[node] !== fields.name) continue;
    if (table.type[node] === types.dotted_name) names.push({ node, path: node, alias: NONE });
    if (table.type[node] !== types.aliased_import) continue;
    const path = childByField(table, node, fields.name);
    if (path !== NONE) names.push({ node, path, alias: childByField(table, node, fields.alias) });
  }
  return names;
}

function addImport(
  walk: Walk,
  node: NodeIndex,
  { local, ...imported }: Pick<Import, "module" | "name" | "bindsRoot"> & { readonly local: NodeIndex },
): void {
  const { table, builder, callable, scope, isTypeChecking } = walk;
  builder.addImport({
    binding: local === NONE ? null : (lookUp(scope, textOf(table, local))?.binding ?? null),
    ...imported,
    isTypeOnly: isTypeChecking,
    form: "import",
    callable: callable.id,
    statement: callable.statement,
    start: startOf(table, node),
    end: endOf(table, node),
  });
}

/** A dotted name without the blanks that Python allows around its dots. */
function dottedText({ table }: Walk, node: NodeIndex): string {
  return textOf(table, node).replace(/[\s\\]+/g, "");
}
