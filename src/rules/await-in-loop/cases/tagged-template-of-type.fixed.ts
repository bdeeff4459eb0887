import postgres from "postgres";

const sql = postgres();

interface Row {
  name: string;
}

export async function names(ids: number[]): Promise<string[]> {
  const found: string[] = [];
  found.push(...(await Promise.all(ids.map(async (id) => {
    // The name alone is wanted.
    const [row] = await sql<Row[]>`select name from users where id = ${id}`;
    return row.name;
  }))));
  return found;
}

export async function touch(ids: number[]): Promise<void> {
  await Promise.all(ids.map((id) => sql<Row[]>`update users set seen = now() where id = ${id}`));
}
