import type { Expression } from "../../model/expression.ts";
import type { EcmascriptCall } from "./awaiting.ts";
import { type Known, memberInstead, type ReplacedImport } from "./memberImport.ts";

/** How to write `twin` where `callee`, which means `name`, stands: in the same style. Both names are dotted. */
export function twinOfCallee(input: EcmascriptCall, name: string, twin: string): Known | null {
  const { callee } = input.call;
  if (callee.kind === "member") {
    const base = baseOf(input.text, callee, name, twin);
    return base && { reference: base.reference, edits: [] };
  }
  const replaced = replacedImport(input);
  if (!replaced) return null;
  const module = replaced.imported.module.replace(/^node:/, "");
  if (!twin.startsWith(`${module}.`)) return null;
  const [first = "", ...rest] = twin.slice(module.length + 1).split(".");
  const [second, ...more] = rest;
  // `fs.promises` is a module of its own too; what other modules call so is a member.
  const isModule = first === "promises" && module === "fs" && second !== undefined;
  const known = memberInstead(
    replaced,
    isModule ? { module: `${module}/promises`, name: second } : { module, name: first },
  );
  return known && { ...known, reference: [known.reference, ...(isModule ? more : rest)].join(".") };
}

/** The import by whose name a function is called; null for any other callee. */
export function replacedImport({ module, text, callable, call }: EcmascriptCall): ReplacedImport | null {
  const { callee } = call;
  if (callee.kind !== "name" || callee.binding === null) return null;
  const [imported, ...others] = module.imports.filter(({ binding }) => binding === callee.binding);
  if (!imported || others.length > 0 || imported.form === "dynamic") return null;
  if (imported.name === null || imported.name === "*" || imported.name === "default") return null;
  return { module, text, place: { callable, offset: call.start }, imported, use: callee };
}

/** The object of a callee that twin and blocking call have in common, and the twin read from it. */
export function baseOf(
  text: string,
  callee: Expression,
  name: string,
  twin: string,
): { readonly object: Expression; readonly reference: string } | null {
  let object = callee;
  let symbol = name;
  while (object.kind === "member") {
    const { nameSpan, object: inner } = object;
    // Optional chains, quoted names, parentheses and comments in between are left alone.
    if (!/^\s*\.\s*$/.test(text.slice(inner.end, nameSpan.start)) || text.startsWith('"', nameSpan.start)) return null;
    object = inner;
    symbol = symbol.slice(0, symbol.lastIndexOf("."));
    const objectText = text.slice(object.start, object.end);
    if (twin === symbol) return { object, reference: objectText };
    if (twin.startsWith(`${symbol}.`)) return { object, reference: objectText + twin.slice(symbol.length) };
  }
  return null;
}
