// Loaded before a program: says at its end how long it took, in microseconds, as the last line of stderr.
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  const start = process.hrtime.bigint();
  process.on("exit", () => {
    process.stderr.write(`took ${(process.hrtime.bigint() - start) / 1000n}\n`);
  });
}
