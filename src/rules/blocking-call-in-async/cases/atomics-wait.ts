export async function take(lock: Int32Array): Promise<void> {
  Atomics.wait(lock, 0, 1); // flag likely information message: until another thread notifies it
  Atomics.store(lock, 0, 1);
}
