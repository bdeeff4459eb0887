import { getSettings } from "./settings";
import { getUser } from "./users";

export async function page(id: number): Promise<string> {
  const [{ name }, { theme }] = await Promise.all([getUser(id), getSettings(id)]);
  return `${name} likes ${theme}`;
}
