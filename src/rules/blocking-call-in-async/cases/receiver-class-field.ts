import Database from "better-sqlite3";
import { DatabaseSync } from "node:sqlite";

export class Store {
  readonly #cache = new Map<string, string>();
  private readonly users = new Database("users.db");
  private events: DatabaseSync;

  constructor(events: DatabaseSync) {
    this.events = events;
  }

  async clear(): Promise<void> {
    this.users.exec("DELETE FROM users"); // flag likely hint
    this.events.exec("DELETE FROM events"); // flag likely hint
    this.#cache.clear();
  }
}
