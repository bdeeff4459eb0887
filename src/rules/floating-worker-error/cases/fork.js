const cp = require("node:child_process");

const child = cp.fork("./job.js"); // flag likely hint
child.send({ start: true });
child.on("message", console.log);
