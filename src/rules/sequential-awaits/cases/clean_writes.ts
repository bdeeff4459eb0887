import { createUser, saveAudit } from "./database";

export async function add(name: string): Promise<void> {
  await createUser(name);
  await saveAudit(name);
}
