import { getItems, verifyAccess } from "./access";

export async function items(userId: number): Promise<unknown> {
  await verifyAccess(userId);
  const found = await getItems(userId);
  return found;
}
