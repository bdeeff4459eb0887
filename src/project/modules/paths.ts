/** The folder that holds `path`: "" above `a.py`, "/" above `/a.py`. The topmost folders hold themselves. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  if (slash > 0) return path.slice(0, slash);
  return slash === 0 ? "/" : "";
}

/** The last segment of a path. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path of `name` in `folder`. */
export function childOf(folder: string, name: string): string {
  return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The path that `relative` stands for in `folder`, or null when its `..` lead out of what the paths can say. */
export function joinPath(folder: string, relative: string): string | null {
  let path = folder;
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") path = childOf(path, segment);
    else if (isTopmost(path)) return null;
    else path = folderOf(path);
  }
  return path;
}

/** `folder` and all folders around it, the nearest first. */
export function foldersUpward(folder: string): string[] {
  const result = [folder];
  for (let at = folder; !isTopmost(at); ) {
    at = folderOf(at);
    result.push(at);
  }
  return result;
}

/** Every folder that holds one of `paths`, directly or in a folder of its own. */
export function foldersAround(paths: Iterable<string>): Set<string> {
  const result = new Set<string>();
  for (const path of paths) {
    for (let at = folderOf(path); !result.has(at); at = folderOf(at)) result.add(at);
  }
  return result;
}

/** The path from `folder` to what lies in it, or null when `path` lies elsewhere. */
export function pathWithin(folder: string, path: string): string | null {
  const start = childOf(folder, "");
  return path.startsWith(start) ? path.slice(start.length) : null;
}

/** Whether no folder holds this one, as far as its path tells. */
export function isTopmost(folder: string): boolean {
  return folderOf(folder) === folder;
}
