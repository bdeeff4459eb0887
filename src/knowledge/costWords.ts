import type { Language } from "../model/module.ts";
import { computesForLong } from "./blockingCalls.ts";
import { wordsOfCalls } from "./blockingWords.ts";
import { ecmascriptBlockingGroups } from "./ecmascript/blocking/groups.ts";
import { pythonEventLoopWords } from "./eventLoopWords.ts";
import { userInterfacePackages } from "./python/userInterface.ts";
import { anyWord, type Words } from "./words.ts";

/** Library calls that take long for data of usual size. */
const heavyCalls: Words = wordsOfCalls(
  ecmascriptBlockingGroups.flatMap((group) =>
    group.calls.flatMap((call) => {
      const { name, tier = group.tier } = typeof call === "string" ? { name: call } : call;
      return computesForLong(group, tier) ? [name] : [];
    }),
  ),
);

/** Numbers from a hundred thousand on, however they are written. */
const largeNumber = /\b(?:\d[\d_]{5,}|\d(?:\.\d+)?e[5-9])\b/;

/** Two loops, of which one may stand inside the other. */
const severalLoops = /\b(?:for|while)\s*\([\s\S]*?\b(?:for|while)\s*\(/;

/** Two calls of one function with a problem that is a step smaller, or one with all but the first element. */
const recursiveCalls: Words = {
  any: [
    { all: [/-\s*[1-9]/, /\b([\w$]+)\([^()\n]*-\s*[1-9][^()\n]*\)[\s\S]{0,1000}?\b\1\([^()\n]*-\s*[1-9]/] },
    { all: [/\.slice\(1\)/, /\b[\w$]+\([\w$]+\.slice\(1\)/] },
  ],
};

/** A search inside a function that an array calls for each of its elements, and the search of a list that is filled beside it. */
const searches: Words = {
  all: [
    /\.(?:filter|map|forEach|some|every|flatMap|reduce|push)\s*\(/,
    /\.(?:find|findIndex|some|every|filter|includes|indexOf)\s*\(/,
  ],
};

/** A list that is copied to add to it: `all = [...all, one]`, `all = all.concat(one)`, `reduce((all, one) => ({ ...all, one }))`. */
const copies: Words = {
  any: [
    { all: [/=\s*\[\s*\.\.\.|\.concat\(/, /([\w$]+)\s*=\s*(?:\[\s*\.\.\.\s*\1\b|\1\s*\.concat\()/] },
    /\.reduce\s*(?:<[^()]*>)?\([\s\S]{0,300}?\.\.\./,
  ],
};

/** A pattern that repeats a repetition. */
const nestedRepetition = /[+*]\)[+*]/;

const ecmascriptWords: Words = {
  any: [heavyCalls, largeNumber, severalLoops, recursiveCalls, searches, copies, nestedRepetition],
};

/** What files must hold for computation to show that runs on an event loop or on the thread of a user interface. */
export const cpuBoundWords: Readonly<Record<Language, { readonly words: Words; readonly importedWords?: Words }>> = {
  python: { words: { any: [pythonEventLoopWords, anyWord(userInterfacePackages)] } },
  ecmascript: { words: ecmascriptWords, importedWords: ecmascriptWords },
};
