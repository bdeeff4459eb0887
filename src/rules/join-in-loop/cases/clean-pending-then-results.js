const Piscina = require("piscina");

const pool = new Piscina({ filename: "./score.js" });

async function total(players) {
  const pending = [];
  for (const player of players) {
    pending.push(pool.run(player));
  }
  let sum = 0;
  for (const score of await Promise.all(pending)) {
    sum += score;
  }
  return sum;
}

module.exports = { total };
