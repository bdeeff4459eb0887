import Piscina from "piscina";
import express from "express";

const pool = new Piscina({ filename: "./primes.js" });
const app = express();

app.get("/primes", async (request, response) => {
  response.json(await pool.run(900_000_000));
});
