import { appendFile } from "node:fs/promises";
import type { Prisma } from "@prisma/client";
import { Client } from "basic-ftp";
import mysql from "mysql2/promise";
import { Pool } from "pg";
import postgres from "postgres";
import SftpClient from "ssh2-sftp-client";
import { open } from "sqlite";
import { Post } from "./post";

const pool = new Pool();
const sql = postgres();

export async function onClient(ids: number[]): Promise<unknown[]> {
  const one = await pool.connect();
  const rows: unknown[] = [];
  for (const id of ids) rows.push(await one.query("select $1", [id]));
  one.release();
  return rows;
}

export async function inTransaction(ids: string[], prisma: Prisma.TransactionClient): Promise<void> {
  for (const id of ids) await prisma.user.update({ where: { id }, data: { seen: true } });
}

export async function reserved(ids: number[]): Promise<void> {
  const own = await sql.reserve();
  for (const id of ids) await own`update users set seen = now() where id = ${id}`;
  own.release();
}

export async function upload(files: string[]): Promise<void> {
  const client = new Client();
  for (const file of files) await client.uploadFrom(file, file);
  const secure = new SftpClient();
  for (const file of files) await secure.put(file, file);
}

export async function local(rows: string[]): Promise<void> {
  const database = await open({ filename: "app.db" });
  for (const row of rows) await database.run("insert into rows values (?)", row);
  const single = await mysql.createConnection({});
  for (const row of rows) await single.query("select ?", [row]);
}

export async function deactivate(ids: string[], session: unknown): Promise<void> {
  for (const id of ids) await Post.updateOne({ _id: id }, { active: false }, { session });
}

export async function report(rows: string[]): Promise<void> {
  for (const row of rows) await appendFile("report.csv", row);
}
