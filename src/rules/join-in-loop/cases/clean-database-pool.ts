import { Pool } from "pg";

const pool = new Pool();

export async function renameAll(names: Map<number, string>): Promise<void> {
  for (const [id, name] of names) {
    await pool.query("update people set name = $1 where id = $2", [name, id]);
  }
}
