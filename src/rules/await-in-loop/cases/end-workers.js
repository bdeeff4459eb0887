export async function stop(workers) {
  for (const worker of workers) {
    await worker.terminate(); // flag likely
  }
}
