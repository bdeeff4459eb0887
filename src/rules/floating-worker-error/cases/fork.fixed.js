const cp = require("node:child_process");

const child = cp.fork("./job.js");
child.on("error", (error) => console.error(error));
child.send({ start: true });
child.on("message", console.log);
