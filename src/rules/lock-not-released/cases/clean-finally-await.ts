import AwaitLock from "await-lock";

const lock = new AwaitLock();

export async function update(row: { save(): Promise<void> }): Promise<void> {
  await lock.acquireAsync();
  try {
    await row.save();
  } finally {
    lock.release();
  }
}
