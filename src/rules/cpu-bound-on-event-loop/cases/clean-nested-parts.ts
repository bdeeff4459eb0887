import express from "express";

const app = express();

app.get("/lines", (request, response) => {
  const totals: number[] = [];
  for (const order of request.body.orders) {
    for (const line of order.lines) totals.push(line.total);
  }
  response.json(totals);
});
