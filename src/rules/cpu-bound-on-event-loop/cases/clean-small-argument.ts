import express from "express";

const app = express();

function count(limit: number): number {
  let total = 0;
  for (let i = 0; i < limit; i++) total += i;
  return total;
}

app.get("/", (request, response) => {
  response.json(count(5_000));
});
