import { getTeam, getUser } from "./database";

export async function page(userId: number, teamId: number): Promise<string> {
  const user = await getUser(userId);
  const team = await getTeam(teamId); // flag likely
  return `${user.name} of ${team.name}`;
}
