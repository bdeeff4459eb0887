import { getItem } from "./items";

export async function load(trx: object, ids: number[]): Promise<void> {
  for (const id of ids) {
    await getItem(id, trx);
  }
}
