import express from "express";

const app = express();

app.post("/check", (request, response) => {
  response.json(/^(?:[a-z]+,)*[a-z]+$/.test(request.body.text) && /(ab+)+c/.test(request.body.text));
});
