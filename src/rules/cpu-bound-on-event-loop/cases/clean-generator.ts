export async function* numbers(): AsyncGenerator<number> {
  for (let i = 0; i < 3_000_000_000; i++) yield i;
}
