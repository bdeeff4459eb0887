import { DatabaseSync } from "node:sqlite";

function open(): DatabaseSync {
  return new DatabaseSync("app.db");
}

const connect = () => new DatabaseSync("app.db");

export async function clear(): Promise<void> {
  const first = open(); // flag likely hint message: open → sqlite.DatabaseSync
  first.exec("DELETE FROM users"); // flag likely hint
  const second = connect(); // flag likely hint
  second.exec("DELETE FROM users"); // flag likely hint
}
