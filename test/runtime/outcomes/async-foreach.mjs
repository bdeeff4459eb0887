const stored = [];

async function insert(user) {
  await new Promise((resolve) => setTimeout(resolve, 20));
  stored.push(user);
}

async function importUsers(users) {
  users.forEach(async (user) => {
    await insert(user);
  });
  console.log(`${stored.length} of ${users.length} stored`);
}

await importUsers(["ada", "grace", "edsger"]);
