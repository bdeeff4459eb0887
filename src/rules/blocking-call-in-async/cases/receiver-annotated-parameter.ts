import type { DatabaseSync } from "node:sqlite";

export async function clear(database: DatabaseSync | null, other?: Readonly<DatabaseSync>): Promise<void> {
  database?.exec("DELETE FROM users"); // flag likely hint
  other?.exec("DELETE FROM users"); // flag likely hint
}
