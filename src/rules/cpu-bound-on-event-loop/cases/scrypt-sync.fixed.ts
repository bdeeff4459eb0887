import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import express from "express";

const scryptAsync = promisify(scrypt);

const app = express();

app.post("/login", async (request, response) => {
  const key = (await scryptAsync(request.body.password, "salt", 64)) as Buffer;
  response.send(key.toString("hex"));
});
