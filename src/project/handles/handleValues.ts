import type { HandleKind } from "../../knowledge/concurrencyTable.ts";
import { handleTypeOf } from "../../knowledge/libraryTypes.ts";
import type { ClassId } from "../../model/expression.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";

/** What kind of handle a value is: a thread, a process, a value of a class of this module that extends one; else null. */
export function handleKindOf(resolver: Resolver, meaning: Meaning | null): HandleKind | null {
  if (meaning?.kind === "instance") return handleTypeOf(resolver.table, meaning.type)?.kind ?? null;
  return meaning?.kind === "object" ? handleKindOfClass(resolver, meaning.class) : null;
}

/** What kind of handle the values of a class of this module are; null when the class extends none that is known. */
export function handleKindOfClass({ classes, table }: Resolver, id: ClassId): HandleKind | null {
  for (const base of classes.libraryBasesOf(id)) {
    const type = handleTypeOf(table, base);
    if (type) return type.kind;
  }
  return null;
}
