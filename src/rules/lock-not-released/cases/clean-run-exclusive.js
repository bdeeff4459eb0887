import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function save(entry) {
  await mutex.runExclusive(() => entry.save());
}
