import Piscina from "piscina";

const pool = new Piscina({ filename: "./hash.js" });

export async function hashFiles(files: string[]): Promise<string[]> {
  return Promise.all(files.map((file) => pool.run(file)));
}
