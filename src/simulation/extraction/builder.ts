import type { SymbolMeaning } from "../../project/meaning.ts";
import type { Program, Term } from "../program.ts";
import { type DocumentUnderWay, documentUnderWay, type Source, type Surroundings } from "./source.ts";

/** What holds for a program beyond its own text: see the fields of `Program`. */
export interface KnownBefore {
  readonly works: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
  readonly estimates: Program["estimates"];
}

/** Gathers the documents of a program and gives their parts ids. */
export interface Builder {
  readonly documents: readonly DocumentUnderWay[];
  readonly known: KnownBefore;
  /** The document, added when it is new. */
  add(source: Source): DocumentUnderWay;
  /** The documents to which calls lead and that are not part of the program. */
  readonly omitted: ReadonlySet<string>;
  /** A function or class of another document; null when it is of a library, or nobody knows. */
  foreign(document: DocumentUnderWay, meaning: SymbolMeaning): Term | null;
}

/** More documents than this are not read: what they do is taken from what the project knows of them. */
const mostDocuments = 12;

/** A builder without documents yet. */
export function createBuilder(surroundings: Surroundings, known: KnownBefore): Builder {
  const documents: DocumentUnderWay[] = [];
  const omitted = new Set<string>();
  const next = { routines: 0, classes: 0, variables: 0 };

  function add(source: Source): DocumentUnderWay {
    const known = documents.find((document) => document.source.uri === source.uri);
    if (known) return known;
    const added = documentUnderWay(source, documents.length, { ...next });
    const { callables, classes, bindings } = source.view.module;
    next.routines += callables.length;
    next.classes += classes.length;
    next.variables += bindings.length;
    documents.push(added);
    return added;
  }

  return {
    documents,
    known,
    omitted,
    add,
    foreign(document, meaning) {
      const entity = surroundings.linker?.entityOf(document.source.uri, meaning) ?? null;
      if (entity?.kind === "library") return { kind: "library", name: entity.name };
      if (entity?.kind !== "function" && entity?.kind !== "class") return null;
      const known = documents.find(({ source }) => source.uri === entity.file)?.source;
      const source = known ?? (documents.length < mostDocuments ? surroundings.source(entity.file) : null);
      if (!source) {
        omitted.add(entity.file);
        return null;
      }
      const { routines, classes, index } = add(source);
      return {
        kind: "foreign",
        routine: entity.kind === "function" ? routines + entity.callable : null,
        class: entity.kind === "class" ? classes + entity.class : null,
        document: index,
      };
    },
  };
}
