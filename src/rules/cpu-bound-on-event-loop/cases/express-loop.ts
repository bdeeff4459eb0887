import express from "express";

const app = express();

app.get("/sum", (request, response) => {
  let total = 0;
  for (let i = 0; i < 1_000_000_000; i++) total += i % 7; // flag message: about 10⁹ rounds
  response.json({ total });
});
