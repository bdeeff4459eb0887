export async function importAll(records, database) {
  await Promise.all(records.map(async (record) => {
    await database.insert(record);
  }));
  console.log("imported");
}
