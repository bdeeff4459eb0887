import { transformSync } from "@babel/core";
import express from "express";

const app = express();

app.post("/compile", (request, response) => {
  const result = transformSync(request.body.code); // flag likely message: whole source
  response.json(result);
});
