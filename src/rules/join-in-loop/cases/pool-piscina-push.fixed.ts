import Piscina from "piscina";

const pool = new Piscina({ filename: new URL("./hash.js", import.meta.url).href });

export async function hashFiles(files: string[]): Promise<string[]> {
  const results: string[] = [];
  const pending = [];
  for (const file of files) {
    pending.push(pool.run(file));
  }
  for (const result of await Promise.all(pending)) {
    results.push(result);
  }
  return results;
}
