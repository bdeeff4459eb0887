import { getTeam, getUser } from "./database";

export async function page(userId: number, teamId: number): Promise<unknown> {
  const [user, team] = await Promise.all([
    getUser(userId),
    getTeam(teamId),
  ]);
  return { user, team };
}
