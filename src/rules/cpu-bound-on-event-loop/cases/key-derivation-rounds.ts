import { pbkdf2Sync } from "node:crypto";
import express from "express";

const app = express();

app.post("/login", (request, response) => {
  const { password, salt, rounds } = request.body;
  response.send(pbkdf2Sync(password, salt, rounds, 64, "sha512").toString("hex")); // flag message: 0.1 s
});
