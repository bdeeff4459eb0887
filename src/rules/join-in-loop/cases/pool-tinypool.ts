import Tinypool from "tinypool";

const pool = new Tinypool({ filename: new URL("./check.js", import.meta.url).href });

export async function typeCheck(projects: string[]): Promise<void> {
  for (const project of projects) {
    await pool.run({ project }); // flag
  }
  await pool.destroy();
}
