export async function rename(item: { name: string }): Promise<void> {
  const name = window.prompt("New name", item.name); // flag likely information
  if (name) item.name = name;
}
