import { DatabaseSync } from "node:sqlite";

const database = new DatabaseSync(":memory:");

export async function add(name: string): Promise<void> {
  database.exec("BEGIN"); // flag likely hint
  const insert = database.prepare("INSERT INTO people VALUES (?)"); // flag likely hint
  insert.run(name); // flag likely hint
}
