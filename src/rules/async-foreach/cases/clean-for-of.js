export async function save(rows, store) {
  for (const row of rows) {
    await store.put(row);
  }
}
