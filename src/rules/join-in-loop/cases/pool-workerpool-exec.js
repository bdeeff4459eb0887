const workerpool = require("workerpool");

const pool = workerpool.pool("./prime-worker.js");

async function factorAll(numbers) {
  const factors = [];
  for (const number of numbers) {
    factors.push(await pool.exec("factor", [number])); // flag
  }
  return factors;
}

module.exports = { factorAll };
