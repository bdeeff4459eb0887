const { once } = require("node:events");
const { Worker } = require("node:worker_threads");

async function renderFrames(count) {
  for (let frame = 0; frame < count; frame++) {
    const worker = new Worker("./render.js", { workerData: { frame } });
    await once(worker, "exit"); // flag
  }
}

module.exports = { renderFrames };
