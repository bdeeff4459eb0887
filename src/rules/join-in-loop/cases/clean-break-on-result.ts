import Piscina from "piscina";

const pool = new Piscina({ filename: "./is-prime.js" });

export async function firstPrime(candidates: bigint[]): Promise<bigint | undefined> {
  let found: bigint | undefined;
  for (const candidate of candidates) {
    const prime = await pool.run(candidate);
    if (prime) {
      found = candidate;
      break;
    }
  }
  return found;
}
