import { prisma } from "./prisma";

export async function move(ids: number[]): Promise<void> {
  await prisma.$transaction(async (db) => {
    for (const id of ids) {
      await db.item.findMany({ where: { id } });
    }
  });
}
