import { prisma } from "./prisma";

export async function rename(users: { id: number; name: string }[]): Promise<void> {
  for (const user of users) {
    await prisma.user.update({ where: { id: user.id }, data: { name: user.name } }); // flag likely
  }
}
