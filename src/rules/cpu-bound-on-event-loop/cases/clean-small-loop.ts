import express from "express";

const app = express();

app.get("/", (request, response) => {
  const labels: string[] = [];
  for (let i = 0; i < 1_000; i++) labels.push(`#${i}`);
  response.json(labels);
});
