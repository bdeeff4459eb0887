import Piscina from "piscina";

const pool = new Piscina({ filename: "./evolve.js" });

export async function evolve(population: number[][], generations: number): Promise<number[][]> {
  for (let generation = 0; generation < generations; generation++) {
    population = await pool.run({ population, generation });
  }
  return population;
}
