async function byAge(files, age) {
  const copy = files.slice();
  copy.sort(async (left, right) => (await age(left)) - (await age(right))); // flag certain message: cannot compare
  return copy;
}
