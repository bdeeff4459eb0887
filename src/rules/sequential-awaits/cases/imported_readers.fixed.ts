import { getTeam, getUser } from "./database";

export async function page(userId: number, teamId: number): Promise<string> {
  const [user, team] = await Promise.all([getUser(userId), getTeam(teamId)]);
  return `${user.name} of ${team.name}`;
}
