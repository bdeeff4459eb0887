class Table {
  async forEach(visit: (row: string) => Promise<void>) {
    for (const row of ["a", "b"]) await visit(row);
  }
}

export async function show(table: Table) {
  await table.forEach(async (row) => {
    await print(row);
  });
}
