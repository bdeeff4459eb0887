import { concurrencyTable } from "./libraryTypes.ts";
import { greenletClass, greenletStarters } from "./python/greenlets.ts";
import { anyWord, createNameTrace, rootOf, type Words } from "./words.ts";

/** What a Python file must hold for one of its functions to run in a greenlet: a library that makes greenlets. */
export const greenletWords: Words = anyWord(
  [greenletClass, ...Object.keys(greenletStarters)].flatMap(createNameTrace(concurrencyTable("python"))).map(rootOf),
);
