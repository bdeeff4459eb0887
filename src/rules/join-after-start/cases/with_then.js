export async function load() {
  return Promise.all([await fetch("/a").then((one) => one.json()), await fetch("/b")]); // flag
}
