const events = require("events");
const threads = require("worker_threads");

exports.prerender = async function prerender(routes) {
  const exits = [];
  for (const route of routes) {
    const worker = new threads.Worker(__dirname + "/prerender-worker.js", { argv: [route] });
    exits.push(events.once(worker, "exit"));
  }
  await Promise.all(exits);
};
