import { conceptOfGlobal, conceptOfKeyword, conceptOfName } from "../../concepts/conceptOfName.ts";
import type { Expression } from "../../model/expression.ts";
import type { Import, Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import { pathOf } from "../../project/expressions.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { Resolver } from "../../project/resolver.ts";
import { importedSymbol, starImportedSymbol } from "../../project/symbols.ts";
import { keywordAt } from "./keywordAt.ts";
import { type NameAt, nameAt } from "./nameAt.ts";
import { type Word, wordAt } from "./wordAt.ts";

/** A word of the code that a concept explains. */
export interface ConceptAt extends Span {
  readonly concept: string;
}

/**
 * The concept behind the word at an offset: a keyword, or a name that the module's imports and the receivers of its
 * methods show to be one of a known library. Null for everything else.
 */
export function conceptAt(resolver: Resolver, text: string, offset: number): ConceptAt | null {
  const word = wordAt(text, offset);
  if (!word) return null;
  const concept = conceptOfWord(resolver, text, word);
  return concept === null ? null : { concept, start: word.start, end: word.end };
}

function conceptOfWord(resolver: Resolver, text: string, word: Word): string | null {
  const { module } = resolver;
  const imported = module.imports.find((one) => contains(one, word));
  if (imported) return conceptOfImport(module, imported, word.text);
  const found = nameAt(module, word);
  if (found) return conceptOfFound(resolver, found);
  const keyword = keywordAt(module, text, word);
  return keyword && conceptOfKeyword(module.language, keyword);
}

/** A part of the imported module's path, the imported name, or the name that it has here. */
function conceptOfImport(module: Module, imported: Import, word: string): string | null {
  const path = imported.module.replace(/^node:/, "");
  const parts = path.split(".");
  const at = parts.indexOf(word);
  if (at !== -1 && imported.name !== word) return conceptOfName(module.language, parts.slice(0, at + 1).join("."));
  const bound = imported.binding === null ? null : module.bindings[imported.binding]?.name;
  if (word !== imported.name && word !== bound) return null;
  return conceptOfName(module.language, importedSymbol(imported).name);
}

function conceptOfFound(resolver: Resolver, found: NameAt): string | null {
  const { language } = resolver.module;
  if (found.kind === "keyword") {
    const callee = libraryName(resolver, resolver.meaningOf(found.call.callee, found.place));
    if (callee === null || !isImported(resolver, found.call.callee)) return null;
    return conceptOfName(language, `${callee}(${found.name})`);
  }
  const meaning = resolver.meaningOf(found.expression, found.place);
  if (meaning?.kind !== "symbol") return null;
  return isImported(resolver, found.expression)
    ? conceptOfName(language, meaning.name)
    : conceptOfGlobal(language, meaning.name);
}

/** The library class that is called, also through a class of this module that extends it. */
function libraryName(resolver: Resolver, meaning: Meaning | null): string | null {
  if (meaning?.kind === "symbol") return meaning.name;
  return meaning?.kind === "class" ? (resolver.classes.libraryBasesOf(meaning.class)[0] ?? null) : null;
}

/** Whether the name begins with something that the module binds, or that a star import gives it. */
function isImported({ module, table }: Resolver, expression: Expression): boolean {
  const root = pathOf(expression)?.root;
  if (!root || root.binding !== null || root.name === "this" || root.name === "super") return true;
  return starImportedSymbol(module, table, root.name) !== null;
}
