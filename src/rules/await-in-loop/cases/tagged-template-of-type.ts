import postgres from "postgres";

const sql = postgres();

interface Row {
  name: string;
}

export async function names(ids: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    // The name alone is wanted.
    const [row] = await sql<Row[]>`select name from users where id = ${id}`; // flag possible
    found.push(row.name);
  }
  return found;
}

export async function touch(ids: number[]): Promise<void> {
  for (const id of ids) {
    await sql<Row[]>`update users set seen = now() where id = ${id}`; // flag possible
  }
}
