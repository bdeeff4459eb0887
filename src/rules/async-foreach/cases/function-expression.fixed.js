export async function each(list, task) {
  await Promise.all(Array.from(list).map(async function (item) {
    await task(item);
  }));
}
