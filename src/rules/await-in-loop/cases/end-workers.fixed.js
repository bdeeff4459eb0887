export async function stop(workers) {
  await Promise.all(Array.from(workers, (worker) => worker.terminate()));
}
