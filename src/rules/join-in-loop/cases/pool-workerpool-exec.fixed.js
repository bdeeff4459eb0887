const workerpool = require("workerpool");

const pool = workerpool.pool("./prime-worker.js");

async function factorAll(numbers) {
  const factors = [];
  const pending = [];
  for (const number of numbers) {
    pending.push(pool.exec("factor", [number]));
  }
  for (const result of await Promise.all(pending)) {
    factors.push(result);
  }
  return factors;
}

module.exports = { factorAll };
