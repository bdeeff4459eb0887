import { DatabaseSync } from "node:sqlite";

export class Store {
  static database = new DatabaseSync("app.db");

  static async clear(): Promise<void> {
    Store.database.exec("DELETE FROM users"); // flag likely hint
    this.database.exec("DELETE FROM events"); // flag likely hint
  }
}
