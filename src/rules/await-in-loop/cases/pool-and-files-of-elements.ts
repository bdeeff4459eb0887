import { appendFile } from "node:fs/promises";
import mysql from "mysql2/promise";
import { Pool } from "pg";
import { Post } from "./post";

const pool = new Pool();
const other = mysql.createPool({});

export async function onPool(ids: number[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const id of ids) {
    rows.push(await pool.query("select $1", [id])); // flag likely
  }
  for (const id of ids) {
    rows.push(await other.query("select ?", [id])); // flag likely
  }
  return rows;
}

export async function posts(ids: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) {
    found.push(await Post.findById(id)); // flag likely
  }
  return found;
}

export async function logs(users: { id: string; text: string }[]): Promise<void> {
  for (const user of users) {
    await appendFile(`logs/${user.id}.log`, user.text); // flag possible
  }
}
