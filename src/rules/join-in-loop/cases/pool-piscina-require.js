const Piscina = require("piscina");

const piscina = new Piscina({ filename: require.resolve("./fibonacci.js"), maxThreads: 4 });

async function table(size) {
  const numbers = [];
  for (let n = 0; n < size; n += 1) {
    numbers.push(await piscina.run(n)); // flag
  }
  return numbers;
}

module.exports = table;
