import type { WorkspaceFiles } from "../../../../src/project/modules/workspaceFiles.ts";

/** Paths of empty files, and the texts of the others by path. */
export interface MemoryFiles {
  readonly paths: string;
  readonly texts?: Readonly<Record<string, string>>;
}

/** A workspace in memory. Every Python, JavaScript and TypeScript file is a source, except in folders of built files that `ignored` names. */
export function memoryWorkspace(
  { paths, texts = {} }: MemoryFiles,
  ignored: RegExp = /\/(?:dist|built)\//,
): WorkspaceFiles {
  const all = [...paths.split(/\s+/).filter((path) => path !== ""), ...Object.keys(texts)];
  const existing = new Set(all);
  return {
    has: (path) => existing.has(path),
    read: (path) => (existing.has(path) ? (texts[path] ?? "") : null),
    sources: all.filter((path) => /\.(?:pyi?|[cm]?[jt]sx?)$/.test(path) && !ignored.test(path)),
  };
}
