const Piscina = require("piscina");

const piscina = new Piscina({ filename: require.resolve("./fibonacci.js"), maxThreads: 4 });

async function table(size) {
  const numbers = [];
  const pending = [];
  for (let n = 0; n < size; n += 1) {
    pending.push(piscina.run(n));
  }
  for (const result of await Promise.all(pending)) {
    numbers.push(result);
  }
  return numbers;
}

module.exports = table;
