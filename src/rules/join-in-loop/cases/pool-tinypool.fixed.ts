import Tinypool from "tinypool";

const pool = new Tinypool({ filename: new URL("./check.js", import.meta.url).href });

export async function typeCheck(projects: string[]): Promise<void> {
  const pending = [];
  for (const project of projects) {
    pending.push(pool.run({ project }));
  }
  await Promise.all(pending);
  await pool.destroy();
}
