import { pbkdf2Sync } from "node:crypto";
import express from "express";

const app = express();

app.get("/token", (request, response) => {
  response.send(pbkdf2Sync(request.query.token, "salt", 1000, 32, "sha256").toString("hex"));
});
