export async function save(rows: readonly Row[], store: Store): Promise<void> {
  await Promise.all(rows.map(async (row, index) => {
    if (!row.changed) return;
    await store.put(index, row);
  }));
}
