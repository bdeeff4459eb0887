export async function load(token) {
  return Promise.all([fetch(`/a?${await token()}`), fetch("/b")]);
}
