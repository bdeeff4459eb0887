import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import express from "express";

const scryptAsync = promisify(scrypt);
const app = express();

app.post("/login", async (request, response) => {
  response.send(await scryptAsync(request.body.password, "salt", 64));
});
