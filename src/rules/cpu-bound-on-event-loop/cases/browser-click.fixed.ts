function checksum(rounds: number): number {
  let sum = 7;
  for (let i = 0; i < rounds; i++) sum = (sum * 31 + i) | 0;
  return sum;
}

document.querySelector("#run")!.addEventListener("click", async () => {
  document.title = String(await runInWorker(checksum, 2_000_000_000));
});

/** Runs a function that needs nothing but its arguments in a worker of its own. */
function runInWorker<A extends unknown[], R>(work: (...values: A) => R, ...values: A): Promise<R> {
  const code = `onmessage = ({ data }) => postMessage((${work})(...data));`;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(url);
  const result = new Promise<R>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.postMessage(values);
  return result.finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
}
