export function count(limit: number): number {
  let total = 0;
  for (let i = 0; i < 4_000_000_000; i++) total += i % limit;
  return total;
}
