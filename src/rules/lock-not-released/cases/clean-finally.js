import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function save(entry) {
  const release = await mutex.acquire();
  try {
    await entry.save();
  } finally {
    release();
  }
}
