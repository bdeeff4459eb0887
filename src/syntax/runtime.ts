import { Language, Parser } from "web-tree-sitter";
import { createGrammar, type Grammar } from "./grammar.ts";
import type { GrammarName } from "./grammarName.ts";
import type { ParserMemory } from "./heapLayout.ts";
import { createTreeReader } from "./treeReader.ts";

/** Reads a file that ships with the engine, by its bare name. */
export type ReadAsset = (name: string) => Promise<Uint8Array>;

/** The parser's WebAssembly runtime and the grammars loaded so far. A grammar is loaded when it is first asked for. */
export interface SyntaxRuntime {
  /** The grammar, loaded once. Rejects when its file is missing or damaged; the next call tries again. */
  grammar(name: GrammarName): Promise<Grammar>;
}

/** web-tree-sitter keeps one runtime for the whole JavaScript realm, so it may be initialised only once. */
let initialisation: Promise<ParserMemory> | null = null;

/** Starts the parser's runtime. Rejects when the runtime's wasm cannot be read. */
export async function createSyntaxRuntime(readAsset: ReadAsset): Promise<SyntaxRuntime> {
  initialisation ??= initialise(readAsset);
  let memory: ParserMemory;
  try {
    memory = await initialisation;
  } catch (error) {
    initialisation = null;
    throw error;
  }
  const grammars = new Map<GrammarName, Promise<Grammar>>();
  return {
    grammar(name) {
      const known = grammars.get(name);
      if (known) return known;
      const loading = loadGrammar(readAsset, name, memory);
      grammars.set(name, loading);
      loading.catch(() => grammars.delete(name));
      return loading;
    },
  };
}

async function initialise(readAsset: ReadAsset): Promise<ParserMemory> {
  const wasmBinary = await readAsset("web-tree-sitter.wasm");
  // The runtime adds its memory to the object that it is given, and replaces the views there when the memory grows.
  const module = { wasmBinary, locateFile: (name: string) => name, ...noMemory };
  await Parser.init(module);
  return module;
}

const noMemory: ParserMemory = {
  HEAPU8: new Uint8Array(0),
  HEAPU16: new Uint16Array(0),
  HEAPU32: new Uint32Array(0),
};

async function loadGrammar(readAsset: ReadAsset, name: GrammarName, memory: ParserMemory): Promise<Grammar> {
  const bytes = await readAsset(`tree-sitter-${name}.wasm`);
  const language = await Language.load(bytes);
  return createGrammar(name, language, createTreeReader(name, language, memory));
}
