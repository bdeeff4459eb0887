import { childOf } from "../paths.ts";
import type { WorkspaceFiles } from "../workspaceFiles.ts";

/** Finds the source that a path without its exact extension stands for. */
export interface SourceFiles {
  /** The source at `path`, with its extension, another one of the same kind, or none; null when there is none or another file is meant. */
  file(path: string, importer: Importer): string | null;
  /** The index file of a folder. */
  index(folder: string): string | null;
}

/** TypeScript writes `./a.js` for the file `a.ts`; JavaScript means what it writes. */
export type Importer = "typescript" | "javascript";

/** In the order in which they are tried where an import leaves the extension out. Declarations say least, so they are last. */
const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".d.ts", ".d.mts", ".d.cts"];

/** The files that may stand for a written extension: sources that are compiled to it, and declarations of it. */
const substitutes: Readonly<
  Record<string, { readonly sources: readonly string[]; readonly others: readonly string[] }>
> = {
  ".js": { sources: [".ts", ".tsx"], others: [".jsx", ".d.ts"] },
  ".jsx": { sources: [".tsx", ".ts"], others: [".d.ts"] },
  ".mjs": { sources: [".mts"], others: [".d.mts"] },
  ".cjs": { sources: [".cts"], others: [".d.cts"] },
};

/** The files that paths without an ending or with another one can mean. */
export function createSourceFiles(files: WorkspaceFiles): SourceFiles {
  const sources = new Set(files.sources.filter(isEcmascript));
  const stems = stemsOf(sources);
  /** The first that exists decides: what is no source hides what comes after it. */
  const first = (candidates: readonly string[]): string | null => {
    const found = candidates.findIndex((path) => sources.has(path));
    const isHidden = candidates.slice(0, Math.max(0, found)).some((path) => files.has(path));
    return isHidden ? null : (candidates[found] ?? null);
  };

  return {
    file(path, importer) {
      // Most paths mean no source at all.
      const isPossible = stems.has(path) || sources.has(path) || stems.has(withoutExtension(path));
      return isPossible ? first(candidatesOf(path, importer)) : null;
    },
    index(folder) {
      const path = childOf(folder, "index");
      return stems.has(path) ? first(extensions.map((extension) => path + extension)) : null;
    },
  };
}

/** Sources without their extensions; `a.d.ts` may be meant by `a` and by `a.d`. */
function stemsOf(sources: Iterable<string>): Set<string> {
  const stems = new Set<string>();
  for (const source of sources) {
    const stem = source.slice(0, source.lastIndexOf("."));
    stems.add(stem);
    if (stem.endsWith(".d")) stems.add(stem.slice(0, -".d".length));
  }
  return stems;
}

/** Whether a path is that of a declaration, which has no code. */
export function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

/** Whether a path is that of a JavaScript or TypeScript file. */
export function isEcmascript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function candidatesOf(path: string, importer: Importer): string[] {
  const stem = withoutExtension(path);
  const extension = path.slice(stem.length);
  const { sources, others } = substitutes[extension] ?? { sources: [], others: [] };
  const replaced = sources.map((source) => stem + source);
  const written = importer === "typescript" ? [...replaced, path] : [path, ...replaced];
  const declared = others.map((other) => stem + other);
  return [...written, ...declared, ...extensions.map((added) => path + added)];
}

/** Only extensions of JavaScript stand for others. */
function withoutExtension(path: string): string {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? "";
  return path.slice(0, path.length - extension.length);
}
