import { addTo } from "../model/grouping.ts";
import type { ConcurrencyTable } from "./concurrencyTable.ts";

/**
 * What a text must hold for something to show in it. It is asked of texts that nobody has parsed, so what stands in
 * comments and strings counts, too. A function tells for itself.
 */
export type Words =
  | RegExp
  | WordList
  | ((text: string) => boolean)
  | { readonly all: readonly Words[] }
  | { readonly any: readonly Words[] };

/** Words that depend on what else is in the file; `holds` tells of words whether they are. */
export interface WordsInFile {
  readonly inFile: (holds: (words: Words) => boolean) => Words;
}

/** Any of them. */
export function anyInFile(parts: readonly (Words | WordsInFile)[]): WordsInFile {
  return {
    inFile: (holds) => ({
      any: parts.map((part) => (typeof part === "object" && "inFile" in part ? part.inFile(holds) : part)),
    }),
  };
}

/** Any of some words, but no part of a longer one. */
export interface WordList {
  readonly list: readonly string[];
  /** Whether all of them are made of letters, digits and underscores. */
  readonly isPlain: boolean;
  readonly pattern: RegExp;
}

/** With more lists than this, finding all words of a text once is quicker than looking for those of each list. */
const fewLists = 3;

/** Asks one text for the words of many rules, and searches once for those that several of them have in common. */
export function createWordSearch(text: string): (words: Words) => boolean {
  const known = new Map<Words, boolean>();
  let listsAsked = 0;
  let allWords: ReadonlySet<string> | null = null;

  function holdsAny({ list, isPlain, pattern }: WordList): boolean {
    listsAsked++;
    if (listsAsked <= fewLists || !isPlain) return pattern.test(text);
    allWords ??= new Set(text.match(/\w+/g));
    for (const word of list) if (allWords.has(word)) return true;
    return false;
  }

  function search(words: Words): boolean {
    let found = known.get(words);
    if (found === undefined) {
      if (words instanceof RegExp) found = words.test(text);
      else if (typeof words === "function") found = words(text);
      else if ("list" in words) found = holdsAny(words);
      else found = "all" in words ? words.all.every(search) : words.any.some(search);
      known.set(words, found);
    }
    return found;
  }

  return search;
}

/** Words without others in them. */
export function anyWord(words: Iterable<string>): WordList {
  const list = [...new Set(words)];
  // `\b` is many times faster than looking around, and enough for words that begin and end with a letter.
  const [before, after] = list.every((word) => /^\w(?:.*\w)?$/.test(word)) ? ["\\b", "\\b"] : ["(?<!\\w)", "(?!\\w)"];
  return {
    list,
    isPlain: list.every((word) => /^\w+$/.test(word)),
    pattern: new RegExp(`${before}(?:${alternatives(list)})${after}`),
  };
}

/** Matches any of the modules in quotes, alone or with a path behind it. */
export function quotedName(modules: Iterable<string>): RegExp {
  return new RegExp(`["'\`](?:node:)?(?:${alternatives(modules)})["'\`/]`);
}

function alternatives(words: Iterable<string>): string {
  const escaped = [...new Set(words)].sort().map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return escaped.join("|");
}

/** What shows in a text by one of its roots together with one of its words. */
export interface RootedWords {
  readonly roots: Iterable<string>;
  readonly words: Iterable<string>;
}

/** What a text must hold for one of the rows to show in it. */
export function wordsByRoot(rows: readonly RootedWords[]): Words {
  const byRoot = new Map<string, Set<string>>();
  for (const { roots, words } of rows) {
    for (const root of roots) {
      const known = byRoot.get(root) ?? new Set();
      byRoot.set(root, known);
      for (const word of words) known.add(word);
    }
  }
  // One pass for all roots spares most texts the others.
  const each = [...byRoot].map(([root, words]) => ({ all: [anyWord([root]), anyWord(words)] }));
  return { all: [anyWord(byRoot.keys()), { any: each }] };
}

/** The last part of a dotted name, which stands in the text wherever something of that name is called. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The part of a dotted name that stands in an import: `@hapi/hapi` of `@hapi/hapi.Server.route`. */
export function rootOf(name: string): string {
  return /^(?:@[^/]+\/)?[^./(]+/.exec(name)?.[0] ?? name;
}

/** Every global is a member of these, too. */
export const globalObjects: ReadonlySet<string> = new Set(["window", "globalThis", "self", "global"]);

/**
 * Gives for a name itself and all others through which a program can come to it: aliases, subclasses, and the calls and
 * attributes that give a value of its class.
 */
export function createNameTrace(table: ConcurrencyTable): (name: string) => readonly string[] {
  const leading = namesByTarget(table);
  return (start) => {
    const result = new Set([start]);
    for (const name of result) {
      for (let prefix = name; prefix !== ""; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf(".")))) {
        for (const other of leading.get(prefix) ?? []) result.add(other);
      }
    }
    return [...result];
  };
}

/** The names that the table leads to a name in one step. */
export function namesByTarget(table: ConcurrencyTable): ReadonlyMap<string, readonly string[]> {
  const leading = new Map<string, string[]>();
  const { aliases, bases, returns, awaits, attributes } = table;
  for (const rows of [aliases, bases, returns, awaits, attributes]) {
    for (const [name, target] of Object.entries(rows)) addTo(leading, target, name);
  }
  return leading;
}
