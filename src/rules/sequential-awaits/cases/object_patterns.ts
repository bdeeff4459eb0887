import { getSettings } from "./settings";
import { getUser } from "./users";

export async function page(id: number): Promise<string> {
  const { name } = await getUser(id);
  const { theme } = await getSettings(id); // flag likely
  return `${name} likes ${theme}`;
}
