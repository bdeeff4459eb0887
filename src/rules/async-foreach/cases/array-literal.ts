async function warm(load: (name: string) => Promise<void>) {
  ["users", "orders"].forEach(async (name) => { // flag certain warning message: `forEach` drops the promises
    await load(name);
  });
  console.log("warm");
}
