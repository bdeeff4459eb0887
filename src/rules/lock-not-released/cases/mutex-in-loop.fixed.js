import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function saveAll(entries) {
  for (const entry of entries) {
    const release = await mutex.acquire();
    try {
      await entry.save();
    } finally {
      release();
    }
  }
}
