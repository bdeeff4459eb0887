import { lastPart } from "../knowledge/words.ts";
import { addTo } from "../model/grouping.ts";
import { mayBeOfLibrary } from "./libraryCoroutines.ts";

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

type Alias = readonly [name: string, of: string];

const definition = /\basync[ \t]+def[ \t]+(\w+)/g;
/** `import a.b as c`, `c = a.b`, `c = partial(a.b`: every way to another name that is followed. */
const alias = /\b(\w+)[ \t]+as[ \t]+(\w+)|\b(\w+)[ \t]*(?::[^=\n]*)?=[ \t]*(?:[\w.]*\bpartial\(\s*)?([A-Za-z_][\w.]*)/g;
/** A chain of names, or the end of a longer chain, in front of the parenthesis of a call. */
const call = /([\w.]*)([\w\])])[ \t]*\(/g;

/** Reads the names from a text that nobody has parsed; those of calls only when somebody wants them. */
export function coroutineNamesOf(text: string, withCalls: boolean): CoroutineNames {
  const chains = withCalls ? droppedChains(text) : new Set<string>();
  return {
    defined: [...new Set([...text.matchAll(definition)].map(([, name = ""]) => name))],
    aliases: aliasesOf(text),
    dropped: [...new Set([...chains].map((chain) => (/\w$/.test(chain) ? lastPart(chain) : "")))],
    dropsOfLibrary: mayBeOfLibrary(text, chains),
  };
}

/**
 * The texts in which a call that may be a statement has a name of a coroutine function in any of them, or one that such
 * a function gets elsewhere. Texts are told apart by their keys.
 */
export function droppersOf<Key>(texts: ReadonlyMap<Key, CoroutineNames>): Set<Key> {
  const known = new Set([...texts.values()].flatMap(({ defined }) => defined));
  if (known.size === 0) return new Set();
  // A call of a call, or of an element, may lead to any of them.
  known.add("");
  const others = new Map<string, string[]>();
  for (const { aliases } of texts.values()) {
    for (const [name, of] of aliases) addTo(others, of, name);
  }
  for (const name of known) for (const other of others.get(name) ?? []) known.add(other);
  return new Set([...texts].flatMap(([key, { dropped }]) => (dropped.some((name) => known.has(name)) ? [key] : [])));
}

function aliasesOf(text: string): Alias[] {
  const found = new Map<string, Alias>();
  for (const [, imported, given, assigned, value] of text.matchAll(alias)) {
    const [name, of] = [given ?? assigned ?? "", imported ?? lastPart(value ?? "")];
    if (name !== of && of !== "") found.set(`${name} ${of}`, [name, of]);
  }
  return [...found.values()];
}

function droppedChains(text: string): Set<string> {
  const chains = new Set<string>();
  for (const match of text.matchAll(call)) {
    const chain = `${match[1]}${match[2]}`;
    if (!chains.has(chain) && mayBeStatement(text, match.index, chain)) chains.add(chain);
  }
  return chains;
}

/** Whether what begins at an offset may begin a statement, or continue one that began before. */
function mayBeStatement(text: string, start: number, chain: string): boolean {
  if (!/^[A-Za-z_]/.test(chain)) return true;
  for (let at = start - 1; at >= 0; at--) {
    const before = text[at] ?? "";
    if (before === "\n" || before === "\r" || before === ":" || before === ";") return true;
    if (before !== " " && before !== "\t" && before !== "(" && before !== "\f") return false;
  }
  return true;
}
