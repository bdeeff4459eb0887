import Redlock from "redlock";

const redlock = new Redlock([]);

export async function pay(account: string, transfer: () => Promise<void>): Promise<void> {
  const lock = await redlock.acquire([account], 5000); // flag
  await transfer();
  await lock.release();
}
