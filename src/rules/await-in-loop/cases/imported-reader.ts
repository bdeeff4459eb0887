import { getUserById } from "./users";

export async function names(ids: number[]): Promise<string[]> {
  const result: string[] = [];
  for (const id of ids) {
    const user = await getUserById(id); // flag likely
    result.push(user.name);
  }
  return result;
}
