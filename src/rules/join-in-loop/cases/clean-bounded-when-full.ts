import Piscina from "piscina";

const pool = new Piscina({ filename: "./index.js" });

export async function indexAll(documents: string[]): Promise<void> {
  let pending: Promise<unknown>[] = [];
  for (const document of documents) {
    pending.push(pool.run(document));
    if (pending.length === 32) {
      await Promise.all(pending);
      pending = [];
    }
  }
  await Promise.all(pending);
}
