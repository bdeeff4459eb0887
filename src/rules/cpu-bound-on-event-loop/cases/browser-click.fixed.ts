document.querySelector("#run")!.addEventListener("click", async () => {
  document.title = String(await checksumInWorker(2_000_000_000));
});

type Checksum = typeof import("./checksum.worker.ts").checksum;

/** Runs `checksum` in a worker, which has a thread of its own. */
function checksumInWorker(...values: Parameters<Checksum>): Promise<ReturnType<Checksum>> {
  const worker = new Worker(new URL("./checksum.worker.ts", import.meta.url), { type: "module" });
  const result = new Promise<ReturnType<Checksum>>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.postMessage(values);
  return result.finally(() => worker.terminate());
}
