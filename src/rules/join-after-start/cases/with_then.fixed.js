export async function load() {
  return Promise.all([fetch("/a").then((one) => one.json()), fetch("/b")]);
}
