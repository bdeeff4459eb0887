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
  for (const chunk of chunks) {
    sorted.push(await runWorker(chunk)); // flag
  }
  return sorted;
}

module.exports = { sortAll };
