export async function notify(users, mail) {
  await Promise.all(users.map(async (user) => {
    await mail.send(user.address);
  }));
  return users.length;
}
