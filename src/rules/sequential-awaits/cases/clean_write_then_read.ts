import { createUser, getUsers } from "./database";

export async function add(name: string): Promise<unknown> {
  await createUser(name);
  const users = await getUsers();
  return users;
}
