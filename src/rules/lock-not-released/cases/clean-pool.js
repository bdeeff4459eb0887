import { Pool } from "pg";
import { Mutex } from "async-mutex";

const pool = new Pool();
export const mutex = new Mutex();

export async function count() {
  const client = await pool.connect();
  const { rows } = await client.query("select 1");
  client.release();
  return rows.length;
}
