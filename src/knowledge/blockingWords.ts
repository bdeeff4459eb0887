import { ecmascriptBlockingGroups } from "./ecmascript/blocking/groups.ts";
import { concurrencyTable } from "./libraryTypes.ts";
import { anyWord, createNameTrace, globalObjects, lastPart, quotedName, rootOf, type Words } from "./words.ts";

const namesLeadingTo = createNameTrace(concurrencyTable("ecmascript"));
/** With more ways than this to come to a value, its method says more than they do. */
const fewRoots = 3;

/**
 * A word without which no JavaScript program comes to a call that blocks. Each call has a word that hardly anything
 * else has: its name if it is made of several words (`readFileSync`), else the module or global that it comes from.
 */
export const ecmascriptBlockingWords: Words = wordsOfCalls(
  ecmascriptBlockingGroups.flatMap(({ effect, calls }) =>
    effect === "compute" ? [] : calls.map((call) => (typeof call === "string" ? call : call.name)),
  ),
);

/** The words of each call of a list, as dotted names. */
export function wordsOfCalls(names: readonly string[]): Words {
  const words = new Set<string>();
  const modules = new Set<string>();
  for (const name of names) {
    const [, ...path] = name.split(".");
    const compound = path.find((part) => /^[a-z]+\w*[A-Z]/.test(part));
    const leading = namesLeadingTo(name).map(rootOf);
    const roots = new Set(leading.filter((root) => !globalObjects.has(root)));
    if (compound !== undefined) words.add(compound);
    else if (roots.size > fewRoots) words.add(lastPart(name));
    else for (const root of roots) (isGlobal(root, leading) ? words : modules).add(root);
  }
  return { any: [anyWord(words), quotedName(modules)] };
}

function isGlobal(root: string, leading: readonly string[]): boolean {
  return leading.some((name) => globalObjects.has(name)) || /^(?:[A-Z]|process$|require$)/.test(root);
}
