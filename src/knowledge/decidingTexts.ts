/** SQLite's name for a database without a file. Source: https://www.sqlite.org/inmemorydb.html. */
export const memoryDatabase = ":memory:";

/** The texts for which a call does something else than for all others. */
export const decidingTexts: ReadonlySet<string> = new Set([memoryDatabase]);

/** A file in memory, around which archives may be made. Source: https://docs.python.org/3/library/io.html#io.BytesIO. */
export const memoryFile = "io.BytesIO";

/** Classes, by their own names, of which an object works on a file in memory when it is given one. */
export const fileWrappers: ReadonlySet<string> = new Set(["ZipFile", "PyZipFile"]);
