const { spawn } = require("child_process");
const { once } = require("events");

async function bench(commands) {
  for (const [command, ...args] of commands) {
    console.time(command);
    const child = spawn(command, args);
    await once(child, "exit");
    console.timeEnd(command);
  }
}

module.exports = bench;
