import type { DatabaseSync } from "node:sqlite";

export class Store {
  constructor(private readonly database: DatabaseSync) {}

  async clear(): Promise<void> {
    this.database.exec("DELETE FROM users"); // flag likely hint
  }
}
