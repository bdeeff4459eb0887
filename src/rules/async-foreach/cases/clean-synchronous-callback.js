export async function total(rows) {
  let sum = 0;
  rows.forEach((row) => {
    sum += row.price;
  });
  return sum;
}
