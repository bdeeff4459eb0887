export async function migrate(migrations, database) {
  for (const migration of migrations) {
    await migration.up(database);
  }
}
