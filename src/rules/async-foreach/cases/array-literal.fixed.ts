async function warm(load: (name: string) => Promise<void>) {
  await Promise.all(["users", "orders"].map(async (name) => {
    await load(name);
  }));
  console.log("warm");
}
