import { Mutex } from "async-mutex";

const mutex = new Mutex();
const cache = new Map<string, string>();

export async function read(key: string): Promise<string> {
  const release = await mutex.acquire(); // flag message: when line 9 leaves
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = await (await fetch(key)).text();
  cache.set(key, text);
  release();
  return "read";
}
