import Redlock from "redlock";

const redlock = new Redlock([]);

export async function pay(account: string, transfer: () => Promise<void>): Promise<void> {
  const lock = await redlock.acquire([account], 5000);
  try {
    await transfer();
  } finally {
    await lock.release();
  }
}
