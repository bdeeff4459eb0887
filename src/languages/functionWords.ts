import type { Callable } from "../model/callable.ts";

/** Says whether a part of a text holds one of some words. */
export interface WordFinder {
  inText(text: string): boolean;
  /** The same of a function, of which `textOf` gives the text; it is looked through once, however many words are looked for. */
  inFunction(callable: Callable, textOf: () => string): boolean;
}

/** The words of functions, for as long as these are the same objects. */
export interface FunctionWords {
  /** Null for more words than are worth looking for. */
  finder(words: ReadonlySet<string>): WordFinder | null;
}

/** More words than this are not looked for: so much has changed that all of a text may as well be looked at again. */
const maximumWords = 200;

/** No function has been looked through yet. */
export function createFunctionWords(): FunctionWords {
  /** Numbers instead of words, which would keep alive the text that they are parts of. */
  const known = new WeakMap<Callable, ReadonlySet<number>>();

  function wordsOf(callable: Callable, textOf: () => string): ReadonlySet<number> {
    let words = known.get(callable);
    if (!words) {
      words = hashedWords(textOf());
      known.set(callable, words);
    }
    return words;
  }

  return {
    finder(words) {
      if (words.size > maximumWords) return null;
      const inText = textFinder(words);
      const hashes: number[] = [];
      let isPlain = true;
      for (const word of words) {
        const [hash, ...more] = hashedWords(word);
        if (hash === undefined || more.length > 0 || !/^\w+$/.test(word)) isPlain = false;
        else hashes.push(hash);
      }
      return {
        inText,
        inFunction(callable, textOf) {
          if (words.size === 0) return false;
          if (!isPlain) return inText(textOf());
          const own = wordsOf(callable, textOf);
          return hashes.some((hash) => own.has(hash));
        },
      };
    },
  };
}

function textFinder(words: ReadonlySet<string>): (text: string) => boolean {
  if (words.size === 0) return () => false;
  const patterns = [...words].map((word) => (/^\w+$/.test(word) ? `\\b${word}\\b` : word.replace(/\W/g, "\\$&")));
  const pattern = new RegExp(patterns.join("|"));
  return (text) => pattern.test(text);
}

/** A number for each word of a text (FNV-1a). Two words may share one, so that one more function is looked at again. */
function hashedWords(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80 && isWordUnit[unit] === 1) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193);
    else if (hash !== 0) {
      hashes.add(hash);
      hash = 0;
    }
  }
  if (hash !== 0) hashes.add(hash);
  return hashes;
}

/** By the code of a character: 1 for what `\w` stands for in a pattern. */
const isWordUnit = Uint8Array.from({ length: 0x80 }, (_, unit) => (/\w/.test(String.fromCharCode(unit)) ? 1 : 0));
