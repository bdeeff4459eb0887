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
  /** Those that are made of letters, digits and underscores. */
  readonly plain: readonly string[];
  /** The others. */
  readonly compound: readonly string[];
  pattern(): RegExp;
}

/** Finds the plain words of many lists in one pass over a text. */
export interface Vocabulary {
  /** Whether all plain words of a list are found. */
  has(list: WordList): boolean;
  readonly pattern: RegExp;
}

/** The plain words of all lists among some words. */
export function createVocabulary(words: Iterable<Words | WordsInFile>): Vocabulary {
  const plain = new Set<string>();
  const add = (each: Words): void => {
    if (each instanceof RegExp || typeof each === "function") return;
    if ("plain" in each) for (const word of each.plain) plain.add(word);
    else for (const part of "all" in each ? each.all : each.any) add(part);
  };
  for (const each of words) add(typeof each === "object" && "inFile" in each ? each.inFile(() => true) : each);
  const known = new WeakMap<WordList, boolean>();
  return {
    has(list) {
      const result = known.get(list) ?? list.plain.every((word) => plain.has(word));
      known.set(list, result);
      return result;
    },
    pattern: new RegExp(`\\b(?:${alternatives(plain)})\\b`, "g"),
  };
}

/**
 * Asks one text for words. Those of a vocabulary are found together, when somebody asks for the first of them. What is found
 * goes into `known`, and what is known of the same text already is not looked for.
 */
export function createWordSearch(
  text: string,
  vocabulary: Vocabulary | null = null,
  known: Map<Words, boolean> = new Map(),
): (words: Words) => boolean {
  let wordsInText: ReadonlySet<string> | null = null;

  function holdsAny(list: WordList): boolean {
    if (!vocabulary?.has(list)) return list.pattern().test(text);
    wordsInText ??= new Set(text.match(vocabulary.pattern));
    for (const word of list.plain) if (wordsInText.has(word)) return true;
    return list.compound.some((word) => text.includes(word)) && list.pattern().test(text);
  }

  function search(words: Words): boolean {
    let found = known.get(words);
    if (found === undefined) {
      if (words instanceof RegExp) found = words.test(text);
      else if (typeof words === "function") found = words(text);
      else if ("plain" in words) found = holdsAny(words);
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
  const isPlain = (word: string) => /^\w+$/.test(word);
  let pattern: RegExp | null = null;
  return {
    plain: list.filter(isPlain),
    compound: list.filter((word) => !isPlain(word)),
    // A vocabulary asks for few of the many.
    pattern() {
      pattern ??= new RegExp(`${before}(?:${alternatives(list)})${after}`);
      return pattern;
    },
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
