import { setImmediate as turn } from "node:timers/promises";
import express from "express";

const app = express();

app.get("/sum", async (request, response) => {
  let total = 0;
  for (let i = 0; i < 1_000_000_000; i++) {
    total += i % 7;
    if (i % 10_000 === 0) await turn();
  }
  response.json({ total });
});
