import type { TextEdit } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { joinTouching } from "../edits.ts";
import { freshName } from "../names.ts";
import { isTaken, plainSymbol, referenceTo, type UsePlace } from "../visibleImports.ts";
import { insertImports, type NewImport } from "./importPlace.ts";

/** A module, or one of its members. */
export interface WantedImport {
  readonly module: string;
  readonly name: string | null;
  /** The member is imported by itself where nothing leads to it yet, as everybody writes it: `from asgiref.sync import …`. */
  readonly isByItself?: true;
}

/** How to write what was wanted, and the edits without which it would not be known. */
export interface EnsuredImport {
  readonly edits: readonly TextEdit[];
  readonly reference: string;
}

/**
 * Makes a module or a member of it known at a place. An import that is there is used in whatever style it is written;
 * else an import is added where such imports stand, under another name when the plain one means something else.
 */
export function ensureImport(module: Module, text: string, place: UsePlace, wanted: WantedImport): EnsuredImport {
  const { edits, references } = ensureImports(module, text, place, [wanted]);
  return { edits, reference: references[0] as string };
}

/** The same for several at once, so that their edits do not meet at one insertion point. */
export function ensureImports(
  module: Module,
  text: string,
  place: UsePlace,
  wanted: readonly WantedImport[],
): { readonly edits: readonly TextEdit[]; readonly references: readonly string[] } {
  const missing = new Map<string, NewImport>();
  const references = wanted.map(({ module: name, name: member, isByItself }) => {
    const suffix = member === null ? "" : `.${member}`;
    const known = referenceTo(module, place, name + suffix);
    if (known !== null) return known;
    const alone = isByItself && member !== null ? member : null;
    const symbol = alone === null ? name : name + suffix;
    const one = missing.get(symbol) ?? { module: name, member: alone, local: localName(module, place, alone ?? name) };
    missing.set(symbol, one);
    return alone === null ? one.local + suffix : one.local;
  });
  return { edits: joinTouching(insertImports(module, text, [...missing.values()])), references };
}

/** The name under which a module is imported: its own, unless that is another thing here. */
function localName(module: Module, place: UsePlace, name: string): string {
  const isOnlyForTypes = module.imports.some(
    (one) => one.isTypeOnly && one.callable === 0 && plainSymbol(module, one) === name,
  );
  if (!isTaken(module, place, name)) return name;
  const isLocal = module.bindings.some((one) => one.name === name && one.owner !== 0);
  return isOnlyForTypes && !isLocal ? name : freshName(module, name);
}
