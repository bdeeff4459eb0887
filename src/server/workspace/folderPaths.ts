/** The decoded path of a document below the workspace folder with this URI; null when it lies elsewhere. */
export function pathBelow(folder: string, uri: string): string | null {
  return uri.startsWith(`${folder}/`) ? decode(uri.slice(folder.length + 1)) : null;
}

/** The URI of a path below a folder, for files whose URI nobody has told. */
export function uriBelow(folder: string, path: string): string {
  return `${folder}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** A `%` that begins no escape stands for itself. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
