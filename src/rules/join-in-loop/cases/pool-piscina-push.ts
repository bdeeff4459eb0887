import Piscina from "piscina";

const pool = new Piscina({ filename: new URL("./hash.js", import.meta.url).href });

export async function hashFiles(files: string[]): Promise<string[]> {
  const results: string[] = [];
  for (const file of files) {
    results.push(await pool.run(file)); // flag
  }
  return results;
}
