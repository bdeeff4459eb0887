import { scryptSync } from "node:crypto";
import express from "express";

const app = express();

app.post("/login", async (request, response) => {
  const key = scryptSync(request.body.password, "salt", 64); // flag message: slow by design
  response.send(key.toString("hex"));
});
