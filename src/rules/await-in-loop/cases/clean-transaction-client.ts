import type { Transaction } from "./database";

export async function load(tx: Transaction, ids: number[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const id of ids) {
    rows.push(await tx.findById(id));
  }
  return rows;
}
