export async function load(users: Set<string>, flag: boolean, found: string[]) {
  if (flag)
    // Two statements in place of the loop would need braces.
    for (const user of users) {
      const got = await fetch(user); // flag possible
      found.push(got.url + user);
      console.log(user);
    }
}
