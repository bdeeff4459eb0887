export async function load(render) {
  render(await Promise.all([await fetch("/a"), await fetch("/b")])); // flag
}
