import { Mutex } from "async-mutex";

export class Store {
  private readonly mutex = new Mutex();
  private entries: string[] = [];

  async add(entry: string): Promise<void> {
    await this.mutex.acquire(); // flag
    // The order matters.
    this.entries = await load(this.entries);
    this.entries.push(entry);
    this.mutex.release();
  }
}

async function load(entries: string[]): Promise<string[]> {
  return [...entries];
}
