import { prisma } from "./prisma";

export async function rename(users: { id: number; name: string }[]): Promise<void> {
  await Promise.all(users.map((user) => prisma.user.update({ where: { id: user.id }, data: { name: user.name } })));
}
