import AwaitLock from "await-lock";

const lock = new AwaitLock();

export async function update(row) {
  await lock.acquireAsync();
  try {
    await row.save();
  } finally {
    lock.release();
  }
}
