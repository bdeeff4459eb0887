import { readFile } from "node:fs/promises";

/** One snippet and the outline of its module. */
export interface OutlineCase {
  readonly title: string;
  readonly source: string;
  readonly outline: string;
}

/** Reads a file of cases: `=== title`, the source, a line `---`, the outline. */
export async function readOutlineCases(file: URL): Promise<OutlineCase[]> {
  const text = await readFile(file, "utf8");
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const titleEnd = section.indexOf("\n");
      const [source = "", outline = ""] = section.slice(titleEnd + 1).split(/^---\n/m);
      return { title: section.slice(0, titleEnd), source, outline: outline.trimEnd() };
    });
}
