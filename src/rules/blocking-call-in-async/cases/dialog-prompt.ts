export async function rename(item: { name: string }): Promise<void> {
  const name = window.prompt("New name", item.name); // flag likely hint
  if (name) item.name = name;
}
