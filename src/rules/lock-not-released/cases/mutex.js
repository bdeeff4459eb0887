import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function save(entry) {
  const release = await mutex.acquire(); // flag message: Release it in `finally`
  await fetch("/entries", { method: "POST", body: entry });
  release();
}
