import type { Language } from "web-tree-sitter";
import type { GrammarName } from "./grammarName.ts";
import type { TreeReader } from "./treeReader.ts";

/** The node type that tree-sitter gives to what it cannot parse. */
export const ERROR_TYPE = 0xffff;

/** A loaded grammar: its parser tables, and the names behind the numbers of a syntax table. */
export interface Grammar {
  readonly name: GrammarName;
  readonly language: Language;
  readonly reader: TreeReader;
  /** The number of a named node type. Throws for an unknown name: that is a spelling mistake of ours. */
  type(name: string): number;
  /** The number of an anonymous token such as `async` or `+`. Throws for an unknown one. */
  token(text: string): number;
  /** The number of a field. Throws for an unknown name. */
  field(name: string): number;
  /** The name behind a type's number; "ERROR" for `ERROR_TYPE`. */
  typeName(type: number): string;
  /** Indexed by type: 1 for a named node, 0 for a token such as `(`. */
  readonly isNamed: Uint8Array;
}

/** The facts about a loaded grammar that tables are read with. */
export function createGrammar(name: GrammarName, language: Language, reader: TreeReader): Grammar {
  const isNamed = new Uint8Array(ERROR_TYPE + 1);
  for (let type = 0; type < language.nodeTypeCount; type++) {
    if (language.nodeTypeIsNamed(type)) isNamed[type] = 1;
  }
  isNamed[ERROR_TYPE] = 1;
  const known = (id: number | null, what: string): number => {
    if (id === null) throw new Error(`The grammar ${name} has no ${what}.`);
    return id;
  };
  return {
    name,
    language,
    reader,
    type: (typeName) => known(language.idForNodeType(typeName, true), `node type "${typeName}"`),
    token: (text) => known(language.idForNodeType(text, false), `token "${text}"`),
    field: (fieldName) => known(language.fieldIdForName(fieldName), `field "${fieldName}"`),
    typeName: (type) => (type === ERROR_TYPE ? "ERROR" : (language.nodeTypeForId(type) ?? "")),
    isNamed,
  };
}
