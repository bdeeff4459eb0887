import { createHash } from "node:crypto";
import express from "express";

const app = express();

app.get("/token", (request, response) => {
  response.send(createHash("sha256").update(request.headers.authorization ?? "").digest("hex"));
});
