import express from "express";

const app = express();

app.get("/names", (request, response) => {
  response.json(request.body.rows.filter((row) => row.active).map((row) => row.name));
});
