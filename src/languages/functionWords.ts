import type { Callable } from "../model/callable.ts";
import type { Name } from "../model/names.ts";

/** Finds some names. */
export interface WordFinder {
  /** Whether a part of a text holds one of them, as whatever. */
  inText(text: string): boolean;
  /** Whether a function does, of which `namesOf` gives all; it is asked once, however many names are looked for. */
  inFunction(callable: Callable, namesOf: () => ReadonlySet<Name>): boolean;
}

/** The names in functions, for as long as these are the same objects. */
export interface FunctionWords {
  /** Null for more names than are worth looking for. */
  finder(names: ReadonlySet<Name>): WordFinder | null;
}

/** More names than this are not looked for: so much has changed that all of a text may as well be looked at again. */
const maximumNames = 200;

/** No function has been looked through yet. */
export function createFunctionWords(): FunctionWords {
  /** Numbers instead of names, which would keep alive the text that they are parts of. */
  const known = new WeakMap<Callable, ReadonlySet<number>>();

  function hashesOf(callable: Callable, namesOf: () => ReadonlySet<Name>): ReadonlySet<number> {
    let hashes = known.get(callable);
    if (!hashes) {
      hashes = new Set([...namesOf()].map(hashOf));
      known.set(callable, hashes);
    }
    return hashes;
  }

  return {
    finder(names) {
      if (names.size > maximumNames) return null;
      const hashes = [...names].map(hashOf);
      return {
        inText: textFinder(names),
        inFunction(callable, namesOf) {
          if (names.size === 0) return false;
          const own = hashesOf(callable, namesOf);
          return hashes.some((hash) => own.has(hash));
        },
      };
    },
  };
}

function textFinder(names: ReadonlySet<Name>): (text: string) => boolean {
  if (names.size === 0) return () => false;
  const words = new Set([...names].map((name) => name.replace(/^\./, "")));
  const patterns = [...words].map((word) => (/^\w+$/.test(word) ? `\\b${word}\\b` : word.replace(/\W/g, "\\$&")));
  const pattern = new RegExp(patterns.join("|"));
  return (text) => pattern.test(text);
}

/** A number for a name (FNV-1a). Two names may share one, so that one more function is looked at again. */
function hashOf(name: Name): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash;
}
