import { gzipSync } from "node:zlib";
import express from "express";

const app = express();

app.get("/export", (request, response) => {
  const body = gzipSync(request.body); // flag likely message: compressed or expanded
  response.send(body);
});
