import { assignedNames, nameBefore } from "../../knowledge/assignedNames.ts";
import { lastPart } from "../../knowledge/words.ts";
import { addTo } from "../../model/grouping.ts";
import { droppedCalls, nameOfCall } from "./droppedCalls.ts";
import { createLibraryCalls } from "./libraryCoroutines.ts";
import { logicalLines } from "./logicalLines.ts";

/** What the words of a Python text tell of coroutines that are made and dropped. All of it may be too much, never too little. */
export interface CoroutineNames {
  /** The names of its coroutine functions. */
  readonly defined: readonly string[];
  /** The names that it gives to something that has another one. */
  readonly aliases: readonly Alias[];
  /** The names of the calls that may be statements; an empty name for calls of what has none. */
  readonly dropped: readonly string[];
  /** One of these calls may make a coroutine of a library. */
  readonly dropsOfLibrary: boolean;
}

export type Alias = readonly [name: string, of: string];

const definition = /\basync[ \t]+def[ \t]+(\w+)/g;
/** `import a.b as c`, `from a import b as c` */
const renamed = /[ \t]as[ \t]+(\w+)/g;
/** `c = a.b`, `c = partial(a.b`: with imports, every way to another name that is followed; `c = a()` is none. */
const assigned = /=[ \t]*(?:[\w.]*\bpartial\(\s*)?([A-Za-z_][\w.]*)(?![\w.]|[ \t]*[([])/g;

/** Reads the names from a text that nobody has parsed; those of calls only when somebody wants them. */
export function coroutineNamesOf(text: string, withCalls: boolean): CoroutineNames {
  const names = { defined: definedIn(text), aliases: aliasesOf(text) };
  if (!withCalls) return { ...names, dropped: [], dropsOfLibrary: false };
  const chains = [...droppedCalls(text, logicalLines(text))];
  const mayBeCoroutine = createLocalNames(text, names);
  return {
    ...names,
    dropped: [...new Set(chains.filter(mayBeCoroutine).map(nameOfCall))],
    dropsOfLibrary: chains.some(createLibraryCalls(text)),
  };
}

/**
 * Tells of chains of names that are called in a text whether they may be coroutine functions: a name alone must be that of
 * one, or be imported, or be another name for something.
 */
export function createLocalNames(
  text: string,
  { defined, aliases }: Pick<CoroutineNames, "defined" | "aliases">,
): (chain: string) => boolean {
  const names = new Set([...defined, ...aliases.map(([name]) => name)]);
  for (const [, imported = ""] of text.matchAll(importedNames)) addWords(imported, names);
  for (const [, targets = ""] of text.matchAll(loopTargets)) addWords(targets, names);
  return (chain) => names.has("*") || !/^\w+$/.test(chain) || names.has(chain);
}

const importedNames = /\bimport\b[ \t]*(\([^)]*\)|(?:[^\n\\]|\\[\s\S])*)/g;
const loopTargets = /\bfor\b[ \t]*([\w, \t()*]+?)[ \t]+in\b/g;

function addWords(text: string, names: Set<string>): void {
  for (const word of text.match(/\w+|\*/g) ?? []) names.add(word);
}

/** The names of the coroutine functions in a text. */
export function definedIn(text: string): string[] {
  return [...new Set([...text.matchAll(definition)].map(([, name = ""]) => name))];
}

/**
 * The names under which the coroutine functions of any of the texts may be called: their own, and those that they get
 * elsewhere. Empty when there are no such functions; else with an empty name, for calls of what has none.
 */
export function namesOfCoroutines(texts: Iterable<CoroutineNames>): Set<string> {
  const all = [...texts];
  const known = new Set(all.flatMap(({ defined }) => defined));
  if (known.size === 0) return known;
  // A call of a call, or of an element, may lead to any of them.
  known.add("");
  const others = new Map<string, string[]>();
  for (const { aliases } of all) {
    for (const [name, of] of aliases) addTo(others, of, name);
  }
  for (const name of known) for (const other of others.get(name) ?? []) known.add(other);
  return known;
}

/** The texts in which a call that may be a statement has one of the names of coroutine functions. Texts are told apart by their keys. */
export function droppersOf<Key>(texts: ReadonlyMap<Key, CoroutineNames>, coroutines: ReadonlySet<string>): Set<Key> {
  return new Set(
    [...texts].flatMap(([key, { dropped }]) => (dropped.some((name) => coroutines.has(name)) ? [key] : [])),
  );
}

/** Every other name that a text gives to something. */
export function aliasesOf(text: string): Alias[] {
  const namesOf = new Map<string, Set<string>>();
  const add = (name: string, of: string) => {
    if (name === of || of === "") return;
    const known = namesOf.get(of);
    if (known) known.add(name);
    else namesOf.set(of, new Set([name]));
  };
  for (const { 1: name = "", index } of text.matchAll(renamed)) add(name, nameBefore(text, index));
  for (const { 1: value = "", index } of text.matchAll(assigned)) {
    for (const name of assignedNames(text, index)) add(name, lastPart(value));
  }
  return [...namesOf].flatMap(([of, names]) => [...names].map((name): Alias => [name, of]));
}
