import { Client } from "pg";

export async function load(ids: number[]): Promise<void> {
  const client = new Client();
  for (const id of ids) {
    await client.query("select * from items where id = $1", [id]);
  }
}
