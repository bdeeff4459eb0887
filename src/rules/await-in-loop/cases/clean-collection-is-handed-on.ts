import { collectLinks } from "./links";

export async function links(pages: string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const url of pages) {
    await collectLinks(url, seen);
  }
  return seen;
}
