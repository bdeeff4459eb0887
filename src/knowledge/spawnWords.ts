import { calledNames, callWords } from "./callWords.ts";
import { pythonOffloads } from "./python/offload.ts";
import type { OffloadRow } from "./python/offloads/offloadRow.ts";
import { anyWord, type Words, type WordsInFile } from "./words.ts";

/** What a Python file must hold for something in it to be handed over to run elsewhere. */
export const spawnWords: Words = wordsOf(() => true);

/** The same for functions that are handed over: a coroutine has been called already. */
export const functionSpawnWords: Words = wordsOf(({ takesCoroutine }) => !takesCoroutine);

/** The same for what takes the arguments of a function as a tuple. */
export const packedSpawnWords: Words = wordsOf(({ passes }) => passes === "tuple");

/** The same for what runs in a process. An executor of processes can be given to whoever takes any executor. */
export const processSpawnWords: Words = {
  any: [anyWord(["ProcessPoolExecutor"]), wordsOf(({ runsOn }) => runsOn === "process")],
};

/** What a Python function must hold to hand a function over. */
export const functionSpawnNames: WordsInFile = namesOf(({ takesCoroutine }) => !takesCoroutine);

/** The same for what may run in a process. */
export const processSpawnNames: WordsInFile = namesOf(({ runsOn, executor }) => runsOn === "process" || !!executor);

/** The same for what takes the arguments of a function as a tuple. */
export const packedSpawnNames: WordsInFile = namesOf(({ passes }) => passes === "tuple");

function namesOf(isMeant: (row: OffloadRow) => boolean): WordsInFile {
  return calledNames(pythonOffloads.filter(isMeant).map(({ name }) => name));
}

function wordsOf(isMeant: (row: OffloadRow) => boolean): Words {
  return callWords(pythonOffloads.filter(isMeant).map(({ name }) => name));
}
