import express from "express";

const app = express();

app.post("/unique", (request, response) => {
  const rows = request.body;
  response.json(rows.filter((row, at) => rows.findIndex((other) => other.id === row.id) === at)); // flag likely message: square
});
