import Piscina from "piscina";

const pool = new Piscina({ filename: "./noop.js" });

export async function roundTrips(count) {
  const samples = [];
  for (let i = 0; i < count; i++) {
    const before = process.hrtime.bigint();
    await pool.run(i);
    samples.push(Number(process.hrtime.bigint() - before));
  }
  return samples.sort((a, b) => a - b);
}
