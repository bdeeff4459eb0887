import express from "express";

const app = express();

app.post("/echo", (request, response) => {
  response.send(JSON.stringify({ ok: true, name: request.body.name }));
});
