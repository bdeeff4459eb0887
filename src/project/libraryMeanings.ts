import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { findMember } from "../knowledge/libraryTypes.ts";
import type { CallOperation } from "../model/callable.ts";
import type { Meaning } from "./meaning.ts";
import { canonicalSymbol } from "./symbols.ts";

/** What the tables say of libraries, as meanings. */
export interface LibraryMeanings {
  /** Something of the module `from` under the name that the tables use for it; null for a built-in. */
  symbol(name: string, from: string | null): Meaning;
  instance(type: string): Meaning;
  /** An attribute of a class, or what one of its operators gives; null when the tables do not say. */
  attributeOf(type: string, name: string): Meaning | null;
  /** What calling a library function gives; null when the tables do not say. */
  libraryResult(name: string): Meaning | null;
  /** `getContext("2d")` gives another class than `getContext("webgl")`. */
  literalResult(name: string, call: CallOperation): Meaning | null;
}

export function createLibraryMeanings(table: ConcurrencyTable): LibraryMeanings {
  const canonicalNames = new Map<string, string>();
  const instance = (type: string): Meaning => ({ kind: "instance", type, module: null });

  function libraryResult(name: string): Meaning | null {
    if (Object.hasOwn(table.returns, name)) return instance(table.returns[name] as string);
    const dot = name.lastIndexOf(".");
    if (dot < 0) return null;
    const inherited = findMember(table, table.returns, name.slice(0, dot), name.slice(dot + 1));
    return inherited && instance(inherited.row);
  }

  return {
    symbol(name, from) {
      let canonical = canonicalNames.get(name);
      if (canonical === undefined) {
        canonical = canonicalSymbol(table, name);
        canonicalNames.set(name, canonical);
      }
      return { kind: "symbol", name: canonical, module: canonical === name ? from : null };
    },
    instance,
    attributeOf(type, name) {
      const found = findMember(table, table.attributes, type, name);
      return found && instance(found.row);
    },
    libraryResult,
    literalResult(name, { arguments: [first] }) {
      const isPlain = first?.value.kind === "literal" && first.value.type === "string";
      return isPlain ? libraryResult(`${name}(${JSON.stringify(first.value.value)})`) : null;
    },
  };
}
