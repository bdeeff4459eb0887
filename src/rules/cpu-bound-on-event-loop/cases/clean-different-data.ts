import express from "express";

const app = express();

app.get("/grid", (request, response) => {
  response.json({ rows: request.body.rows.length });
});
