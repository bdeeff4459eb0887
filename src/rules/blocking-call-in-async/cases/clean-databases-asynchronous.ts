import Database from "better-sqlite3";
import { Pool } from "pg";

const pool = new Pool();

export async function find(id: number) {
  return pool.query("SELECT * FROM users WHERE id = $1", [id]);
}

export const statement = new Database("a.db").prepare("SELECT 1").get();
