import type { Language } from "../model/module.ts";
import { callWords } from "./callWords.ts";
import { concurrencyTable } from "./libraryTypes.ts";
import { anyWord, createNameTrace, globalObjects, lastPart, rootOf, type Words, wordsByRoot } from "./words.ts";

/** What a file must hold for something in it to stand for work in flight: its library, or the protocol of starting and waiting. */
export const handleWords: Readonly<Record<Language, Words>> = {
  python: {
    any: [
      libraryWords("python"),
      { all: [/\.\s*start\b/, /\.\s*join\b/] },
      { all: [/\.\s*submit\b/, /\.\s*result\b/] },
    ],
  },
  ecmascript: { any: [libraryWords("ecmascript"), { all: [/["'`]exit["'`]/, /\bnew\b/] }] },
};

/** What a Python file must hold for a class in it to extend a thread or a process. */
export const handleClassWords: Words = callWords(
  Object.entries(concurrencyTable("python").handles).flatMap(([name, { kind }]) =>
    kind === "thread" || kind === "process" ? [name] : [],
  ),
);

function libraryWords(language: Language): Words {
  const table = concurrencyTable(language);
  const rows = [...Object.keys(table.handles), ...Object.keys(table.runs), ...Object.keys(table.scopes)];
  // `util.promisify(child_process.exec)` comes from `child_process`.
  const names = rows.map((name) => /\(([^)]+)\)$/.exec(name)?.[1] ?? name);
  const leading = names.map(createNameTrace(table));
  // A JavaScript module is imported under any name.
  if (language === "ecmascript") {
    return anyWord(
      leading
        .flat()
        .map(rootOf)
        .filter((root) => !globalObjects.has(root)),
    );
  }
  return wordsByRoot(leading.map((each) => ({ roots: each.map(rootOf), words: each.map(lastPart) })));
}
