import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function open(entry) {
  const release = await mutex.acquire();
  await entry.open();
  return release;
}

export async function later(entry) {
  const release = await mutex.acquire();
  return entry.save().finally(release);
}

export async function stream(entry) {
  const release = await mutex.acquire();
  entry.on("close", () => release());
}
