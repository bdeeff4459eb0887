import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ["red", "green"]) {
    await db.insertInto("colours").values({ name }).execute();
  }
}
