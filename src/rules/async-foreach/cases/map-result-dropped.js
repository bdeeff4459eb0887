export async function importAll(records, database) {
  records.map(async (record) => { // flag likely
    await database.insert(record);
  });
  console.log("imported");
}
