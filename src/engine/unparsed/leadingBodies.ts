import { anyWord, type Words } from "../../knowledge/words.ts";
import { addTo } from "../../model/grouping.ts";
import type { Alias } from "./coroutineNames.ts";
import type { FunctionBody } from "./functionBodies.ts";
import { searchWords } from "./ruleWords.ts";

/**
 * The bodies that hold one of the patterns, another name for what does, or the name of a function that does, directly or
 * through others.
 */
export function leadingBodies(
  text: string,
  bodies: readonly FunctionBody[],
  { patterns, aliases }: { readonly patterns: readonly Words[]; readonly aliases: readonly Alias[] },
): Set<FunctionBody> {
  if (patterns.length === 0) return new Set();
  const names = otherNames(text, patterns, aliases);
  const any = [...patterns, ...(names.size > 0 ? [anyWord(names)] : [])];
  const found = new Set(bodies.filter((body) => searchWords(contentOf(text, body), "python")({ any })));
  for (let added = [...found]; added.length > 0; ) {
    const named = anyWord(added.map(({ name }) => name)).pattern();
    added = bodies.filter((body) => !found.has(body) && named.test(contentOf(text, body)));
    for (const body of added) found.add(body);
  }
  return found;
}

/** Names that are given to what holds a pattern, and to classes that are made of it. */
function otherNames(text: string, patterns: readonly Words[], aliases: readonly Alias[]): Set<string> {
  const others = new Map<string, string[]>();
  const names = new Set<string>();
  const learn = (name: string, of: string) => {
    if (searchWords(of, "python")({ any: patterns })) names.add(name);
    else for (const word of of.match(/\w+/g) ?? []) addTo(others, word, name);
  };
  for (const [name, of] of aliases) learn(name, of);
  for (const [, name = "", bases = ""] of text.matchAll(classHead)) learn(name, bases);
  for (const name of names) for (const other of others.get(name) ?? []) names.add(other);
  return names;
}

const classHead = /\bclass[ \t]+(\w+)[ \t]*\(([^)]*)/g;

/** With its head, which has the name. */
function contentOf(text: string, { head, end }: FunctionBody): string {
  return text.slice(head, end);
}
