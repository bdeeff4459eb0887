import { getUserById } from "./users";

export async function names(ids: number[]): Promise<string[]> {
  const result: string[] = [];
  result.push(...(await Promise.all(ids.map(async (id) => {
    const user = await getUserById(id);
    return user.name;
  }))));
  return result;
}
