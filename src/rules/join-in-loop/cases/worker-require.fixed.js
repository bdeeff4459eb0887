const { once } = require("node:events");
const { Worker } = require("node:worker_threads");

async function renderFrames(count) {
  const exits = [];
  for (let frame = 0; frame < count; frame++) {
    const worker = new Worker("./render.js", { workerData: { frame } });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}

module.exports = { renderFrames };
