exports.up = async function (knex) {
  const users = await knex("users").select();
  for (const user of users) {
    await knex("names").insert({ userId: user.id, first: user.name.split(" ")[0] });
  }
};

exports.down = async function (knex) {
  await knex.schema.dropTable("names");
};
