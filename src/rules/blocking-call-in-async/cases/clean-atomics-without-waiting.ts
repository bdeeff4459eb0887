export async function take(lock: Int32Array): Promise<void> {
  await Atomics.waitAsync(lock, 0, 1).value;
  Atomics.wait(lock, 0, 1, 0);
  Atomics.notify(lock, 0);
}
