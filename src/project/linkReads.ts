import { getOrCreate } from "../model/getOrCreate.ts";
/** Something that is known, and what was found out with it: that must be forgotten together. */
export interface Known {
  readonly readers: Set<Known>;
  /** Called when something changes by which it was found out. */
  forget?(): void;
}

/** What others see of a file, piece by piece. */
export type Piece = "export" | "class" | "header";

/**
 * Remembers by what names were linked, for projects whose files are edited: a piece of a file, or a symbol that was looked
 * up before. What was read remains noted as read, which may make somebody look again in vain.
 */
export interface LinkReads {
  /** What is read until the search ends is read for `known`. */
  during<T>(known: Known, search: () => T): T;
  /** The search at hand reads this. */
  read(known: Known): void;
  readPiece(file: string, piece: Piece, key: string | number): void;
  /** What stands for a symbol that is kept; `forget` is called when it may be another one. */
  symbol(key: string, forget: () => void): Known;
  /** These pieces of a file have changed: tells all that was found out with them. */
  changed(file: string, pieces: Iterable<readonly [Piece, string | number]>): void;
}

/** Nothing is read yet. */
export function createLinkReads(): LinkReads {
  const pieces = new Map<string, Known>();
  const symbols = new Map<string, Known>();
  const searches: Known[] = [];

  function pieceOf(file: string, piece: Piece, key: string | number): Known {
    return getOrCreate(pieces, `${piece} ${key}@${file}`, () => ({ readers: new Set() }));
  }

  function read(known: Known): void {
    const search = searches.at(-1);
    if (search) known.readers.add(search);
  }

  return {
    during(known, search) {
      searches.push(known);
      try {
        return search();
      } finally {
        searches.pop();
      }
    },
    read,
    readPiece(file, piece, key) {
      if (searches.length > 0) read(pieceOf(file, piece, key));
    },
    symbol(key, forget) {
      return getOrCreate(symbols, key, () => ({ readers: new Set(), forget }));
    },
    changed(file, changes) {
      const found = new Set<Known>();
      for (const [piece, key] of changes) {
        const known = pieces.get(`${piece} ${key}@${file}`);
        if (known) found.add(known);
      }
      // A set gives what is added to it while it is gone through.
      for (const known of found) {
        for (const reader of known.readers) found.add(reader);
        known.readers.clear();
        known.forget?.();
      }
    },
  };
}
