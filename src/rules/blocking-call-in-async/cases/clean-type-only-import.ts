import type { readFileSync } from "node:fs";

export async function load(read: typeof readFileSync): Promise<void> {
  consume(read);
}
