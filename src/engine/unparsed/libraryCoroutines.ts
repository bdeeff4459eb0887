import { callWords, importOf, importUnder } from "../../knowledge/callWords.ts";
import { coroutineFunctions } from "../../knowledge/python/coroutineFunctions.ts";
import { createWordSearch, lastPart, type Words } from "../../knowledge/words.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import { addTo } from "../../model/grouping.ts";

/** The coroutine functions of libraries that have one name. */
interface Namesakes {
  /** The modules that have a function of this name. */
  readonly modules: readonly string[];
  /** What a text must hold for a value to have a method of this name; null when none has. */
  readonly methods: Words | null;
}

const namesakes: ReadonlyMap<string, Namesakes> = byName();

/** Tells of the calls in a text, by the chains of names before their parentheses, which may make a coroutine of a library. */
export function createLibraryCalls(text: string): (chain: string) => boolean {
  const search = createWordSearch(text);
  const known = new Map<string, boolean>();
  return (chain) => {
    const found = namesakes.get(lastPart(chain));
    if (!found) return false;
    const isCalled = () =>
      (found.methods !== null && search(found.methods)) ||
      found.modules.some((module) => isFunctionOf(module, chain, text));
    return getOrCreate(known, chain, isCalled);
  };
}

/** `asyncio.sleep`, `sleep` with an import of it, `aio.sleep` with an import of the module under that name. */
function isFunctionOf(module: string, chain: string, text: string): boolean {
  const dot = chain.lastIndexOf(".");
  if (dot < 0) return importOf(module, [chain]).test(text);
  const object = lastPart(chain.slice(0, dot));
  return object === lastPart(module) || (object !== "" && importUnder(module, object).test(text));
}

function byName(): Map<string, Namesakes> {
  const names = new Map<string, string[]>();
  for (const name of coroutineFunctions) addTo(names, lastPart(name), name);
  const isMethod = (name: string) => /\.[A-Z]\w*\.\w+$/.test(name);
  return new Map(
    [...names].map(([last, all]) => {
      const methods = all.filter(isMethod);
      const modules = all.filter((name) => !isMethod(name)).map((name) => name.slice(0, name.lastIndexOf(".")));
      return [last, { modules, methods: methods.length > 0 ? callWords(methods) : null }];
    }),
  );
}
