export async function save(rows: readonly Row[], store: Store): Promise<void> {
  rows.forEach(async (row, index) => { // flag certain
    if (!row.changed) return;
    await store.put(index, row);
  });
}
