import { getTeam, getUser } from "./database";

export async function page(userId: number, teamId: number): Promise<unknown> {
  const user = await getUser(userId);
  if (!user) return null;
  const team = await getTeam(teamId);
  return { user, team };
}
