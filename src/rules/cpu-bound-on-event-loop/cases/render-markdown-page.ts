import { unified } from "unified";
import express from "express";

const app = express();

app.get("/page", (request, response) => {
  const html = unified().processSync(request.body); // flag likely
  response.send(String(html));
});
