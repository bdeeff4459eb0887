import { attributeType } from "../knowledge/attributeTypes.ts";
import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { findRow } from "../knowledge/libraryTypes.ts";
import { lastPart } from "../knowledge/words.ts";
import type { CallOperation } from "../model/callable.ts";
import type { Expression } from "../model/expression.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Meaning, SymbolMeaning } from "./meaning.ts";
import { canonicalSymbol } from "./symbols.ts";

/** What the tables say of libraries, as meanings. */
export interface LibraryMeanings {
  /** Something of the module `from` under the name that the tables use for it; null for a built-in. */
  symbol(name: string, from: string | null): Meaning;
  /** The member of a symbol: `asyncio` and `sleep` give `asyncio.sleep`. */
  memberOfSymbol(object: SymbolMeaning, name: string): Meaning;
  instance(type: string): Meaning;
  /** An attribute of a class, or what one of its operators gives; null when the tables do not say. */
  attributeOf(type: string, name: string): Meaning | null;
  /** What calling a library function gives; null when the tables do not say. */
  libraryResult(name: string): Meaning | null;
  /** `require("node:util")` inside an expression; as a statement of its own it is an import of the model. */
  requiredModule(argument: Expression): Meaning | null;
  /** Whether the tables have rows for calls of the function with certain arguments, or for one of its name. */
  hasVariants(name: string): boolean;
  /** `getContext("2d")` gives another class than `getContext("webgl")`. */
  literalResult(name: string, call: CallOperation): Meaning | null;
}

/** The meanings of what a table of library names holds. */
export function createLibraryMeanings(table: ConcurrencyTable): LibraryMeanings {
  /** One object for each name, because a module mentions few names many times. */
  const symbols = new Map<string, SymbolMeaning>();
  const members = new Map<SymbolMeaning, Map<string, SymbolMeaning>>();
  const variants = variantsOf(table);
  const instance = (type: string): Meaning => ({ kind: "instance", type, module: null });

  function libraryResult(name: string): Meaning | null {
    const type = findRow(table, table.returns, name);
    return type === null ? null : instance(type);
  }

  function symbol(name: string, from: string | null): SymbolMeaning {
    const known = symbols.get(name);
    if (known && (known.module === from || known.name !== name)) return known;
    const canonical = canonicalSymbol(table, name);
    const meaning: SymbolMeaning = { kind: "symbol", name: canonical, module: canonical === name ? from : null };
    symbols.set(name, meaning);
    return meaning;
  }

  function memberOfSymbol(object: SymbolMeaning, name: string): SymbolMeaning {
    const known = getOrCreate(members, object, () => new Map<string, SymbolMeaning>());
    return getOrCreate(known, name, () => symbol(`${object.name}.${name}`, object.module));
  }

  return {
    symbol,
    memberOfSymbol,
    instance,
    attributeOf(type, name) {
      const found = attributeType(table, type, name);
      return found === null ? null : instance(found);
    },
    libraryResult,
    requiredModule(argument) {
      if (table.language !== "ecmascript" || argument.kind !== "literal" || typeof argument.value !== "string")
        return null;
      const bare = argument.value.replace(/^node:/, "");
      return symbol(bare, bare);
    },
    hasVariants: (name) => variants.has(lastPart(name)),
    literalResult(name, { arguments: [first] }) {
      const isPlain = first?.value.kind === "literal" && first.value.type === "string";
      return isPlain ? libraryResult(`${name}(${JSON.stringify(first.value.value)})`) : null;
    },
  };
}

const knownVariants = new WeakMap<ConcurrencyTable, ReadonlySet<string>>();

/** The last parts of the names of functions that give something else for certain arguments: `socket` of `socket.socket(socket.SOCK_DGRAM)`. */
function variantsOf(table: ConcurrencyTable): ReadonlySet<string> {
  return getOrCreate(knownVariants, table, () => {
    const names = Object.keys(table.returns).filter((name) => name.includes("("));
    return new Set(names.map((name) => lastPart(name.slice(0, name.indexOf("(")))));
  });
}
