import { concurrencyTable } from "./libraryTypes.ts";
import { pythonOffloads } from "./python/offload.ts";
import { createNameTrace, lastPart, rootOf, type Words, wordsByRoot } from "./words.ts";

/** What a Python file must hold for something in it to be handed over to run elsewhere. */
export const spawnWords: Words = pythonSpawnWords();

function pythonSpawnWords(): Words {
  const trace = createNameTrace(concurrencyTable("python"));
  const names = pythonOffloads.map(({ name }) => trace(name));
  return wordsByRoot(names.map((each) => ({ roots: each.map(rootOf), words: each.map(lastPart) })));
}
