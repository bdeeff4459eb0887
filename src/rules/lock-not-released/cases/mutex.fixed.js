import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function save(entry) {
  const release = await mutex.acquire();
  try {
    await fetch("/entries", { method: "POST", body: entry });
  } finally {
    release();
  }
}
