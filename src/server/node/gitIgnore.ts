import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import ignore, { type Ignore } from "ignore";
import { foldersUpward, pathBelow } from "./filePaths.ts";

/** What git leaves out in one folder and below, by this folder's `.gitignore` and those around it. */
export interface GitIgnore {
  ignores(path: string, isFolder: boolean): boolean;
  /** The same with the `.gitignore` of a folder inside. */
  enter(folder: string): Promise<GitIgnore>;
}

/**
 * The rules that hold in `folder`: the `.gitignore` files from the repository's root down to it, and `.git/info/exclude`.
 * When git ignores `folder` itself, the rules around it are left out: whoever names it wants to see what is in it.
 */
export async function gitIgnoreOf(folder: string): Promise<GitIgnore> {
  const folders = [...foldersUpward(folder)];
  const rootIndex = folders.findIndex((candidate) => existsSync(path.join(candidate, ".git")));
  let around: readonly Layer[] = [];
  const root = folders[rootIndex];
  if (root !== undefined) {
    around = await addLayer(around, root, path.join(root, ".git", "info", "exclude"));
    for (const outer of folders.slice(1, rootIndex + 1).reverse()) around = await addFolder(around, outer);
  }
  const isItselfIgnored = folders.slice(0, Math.max(0, rootIndex)).some((inner) => isIgnored(around, inner, true));
  return create(isItselfIgnored ? [] : around).enter(folder);
}

/** The rules of one file; paths are matched relative to `folder`. */
interface Layer {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** `layers` are innermost first: what a deeper file says goes before what one above it says. */
function create(layers: readonly Layer[]): GitIgnore {
  return {
    ignores: (candidate, isFolder) => isIgnored(layers, candidate, isFolder),
    enter: async (folder) => create(await addFolder(layers, folder)),
  };
}

function isIgnored(layers: readonly Layer[], candidate: string, isFolder: boolean): boolean {
  for (const { folder, matcher } of layers) {
    const below = pathBelow(folder, candidate);
    if (below === null) continue;
    const verdict = matcher.test(isFolder ? `${below}/` : below);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function addFolder(layers: readonly Layer[], folder: string): Promise<readonly Layer[]> {
  return addLayer(layers, folder, path.join(folder, ".gitignore"));
}

async function addLayer(layers: readonly Layer[], folder: string, file: string): Promise<readonly Layer[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return layers;
  }
  // Git follows the file system here, and only Linux tells `A` from `a` by default.
  const matcher = ignore({ ignorecase: process.platform !== "linux" }).add(text.replace(/^\uFEFF/, ""));
  return [{ folder, matcher }, ...layers];
}
