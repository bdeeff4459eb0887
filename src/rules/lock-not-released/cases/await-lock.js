import AwaitLock from "await-lock";

const lock = new AwaitLock();

export async function update(row) {
  await lock.acquireAsync(); // flag
  await row.save();
  lock.release();
}
