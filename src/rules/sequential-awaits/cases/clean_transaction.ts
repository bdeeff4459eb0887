import { getItem, getOwner } from "./items";

export async function load(tx: object, id: number): Promise<unknown> {
  const item = await getItem(tx, id);
  const owner = await getOwner(tx, id);
  return { item, owner };
}
