import { getTeam, getUser } from "./database";

export async function page(userId: number, teamId: number): Promise<unknown> {
  const [user, team] = await Promise.all([
    await getUser(userId), // flag
    await getTeam(teamId),
  ]);
  return { user, team };
}
