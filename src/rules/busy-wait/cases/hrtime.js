export async function debounce(wait) {
  const start = process.hrtime.bigint();
  while (process.hrtime.bigint() - start < wait) {} // flag
}
