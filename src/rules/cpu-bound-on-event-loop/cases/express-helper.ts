import express from "express";

const app = express();

function primes(limit: number): number {
  let count = 0;
  for (let n = 2; n < limit; n++) {
    if (n % 2 !== 0) count++;
  }
  return count;
}

app.get("/primes", (request, response) => {
  const count = primes(900_000_000); // flag message: primes
  response.json({ count });
});
