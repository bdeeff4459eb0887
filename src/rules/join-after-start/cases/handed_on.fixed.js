export async function load(render) {
  render(await Promise.all([fetch("/a"), fetch("/b")]));
}
