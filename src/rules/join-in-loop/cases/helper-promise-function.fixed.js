const { Worker } = require("worker_threads");

function runWorker(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("./sort.js", { workerData });
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

async function sortAll(chunks) {
  const sorted = [];
  const pending = [];
  for (const chunk of chunks) {
    pending.push(runWorker(chunk));
  }
  for (const result of await Promise.all(pending)) {
    sorted.push(result);
  }
  return sorted;
}

module.exports = { sortAll };
