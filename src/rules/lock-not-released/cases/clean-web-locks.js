export async function save(entry) {
  await navigator.locks.request("entries", async () => {
    await entry.save();
  });
}
