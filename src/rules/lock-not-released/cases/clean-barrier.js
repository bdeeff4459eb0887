import { Mutex } from "async-mutex";

const mutex = new Mutex();

export async function waitForTurn() {
  const release = await mutex.acquire();
  release();
}
