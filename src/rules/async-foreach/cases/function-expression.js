export async function each(list, task) {
  Array.from(list).forEach(async function (item) { // flag certain
    await task(item);
  });
}
