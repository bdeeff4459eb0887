const events = require("events");
const threads = require("worker_threads");

exports.prerender = async function prerender(routes) {
  for (const route of routes) {
    const worker = new threads.Worker(__dirname + "/prerender-worker.js", { argv: [route] });
    await events.once(worker, "exit"); // flag
  }
};
