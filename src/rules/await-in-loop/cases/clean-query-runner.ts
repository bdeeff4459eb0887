import type { DataSource } from "typeorm";

export async function rebuild(source: DataSource, tables: string[]): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  for (const table of tables) {
    await runner.query(`TRUNCATE ${table}`);
  }
  await runner.commitTransaction();
}
