export async function notify(users, mail) {
  users.forEach(async (user) => { // flag likely information
    await mail.send(user.address);
  });
  return users.length;
}
