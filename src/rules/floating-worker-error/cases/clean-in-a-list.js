const { fork } = require("child_process");

const workers = [];
for (let index = 0; index < 4; index++) workers.push(fork("./job.js"));
for (const worker of workers) worker.on("error", report);
