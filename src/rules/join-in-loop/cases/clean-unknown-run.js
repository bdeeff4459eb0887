import { migrations } from "./migrations.js";

export async function migrate(database) {
  for (const migration of migrations) {
    console.log("running", migration.name);
    await migration.run(database);
  }
}
