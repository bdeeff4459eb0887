import knex from "./knex.js";
import { User } from "./models.js";
import { sequelize, sql } from "./sql.js";

export async function withOption(rows) {
  const t = await sequelize.transaction();
  for (const row of rows) await User.create(row, { transaction: t });
  await t.commit();
}

export async function withFunction(rows) {
  await sql.begin(async (handle) => {
    for (const row of rows) await handle`insert into users ${row}`;
  });
}

export async function withParameter(trx, rows) {
  for (const row of rows) await trx("users").insert(row);
  for (const row of rows) await trx`insert into users ${row}`;
  return knex;
}
