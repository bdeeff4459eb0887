import type { Target } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Span } from "../../../model/span.ts";
import type { Walk } from "../walk.ts";

/**
 * Records `module.exports = …` as "default", each entry of an object so assigned, and `exports.a = …`. A module
 * that declares `module` or `exports` itself means something else by them.
 */
export function exportAssignment(walk: Walk, target: Target, value: Expression, { start, end }: Span): void {
  if (target.kind !== "member") return;
  if (isModuleExports(target)) {
    addExport(walk, "default", value, { start, end });
    addEntries(walk, value);
  } else if (isExports(target.object)) addExport(walk, target.name, value, { start, end });
}

function isExports(object: Expression): boolean {
  if (object.kind === "name") return object.name === "exports" && object.binding === null;
  return object.kind === "member" && isModuleExports(object);
}

function isModuleExports({ object, name }: { readonly object: Expression; readonly name: string }): boolean {
  return name === "exports" && object.kind === "name" && object.name === "module" && object.binding === null;
}

function addEntries(walk: Walk, value: Expression): void {
  if (value.kind !== "collection" || value.type !== "dict") return;
  for (const { key, value: entry } of value.elements) {
    if (key?.kind === "literal" && typeof key.value === "string") addExport(walk, key.value, entry, entry);
  }
}

function addExport(walk: Walk, name: string, value: Expression, { start, end }: Span): void {
  const binding = value.kind === "name" ? value.binding : null;
  walk.builder.addExport({ name, binding, value, module: null, imported: null, start, end });
}
