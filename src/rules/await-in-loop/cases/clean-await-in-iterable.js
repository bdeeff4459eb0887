export async function names() {
  const result = [];
  for (const user of await fetch("/users").then((response) => response.json())) {
    result.push(user.name);
  }
  return result;
}
