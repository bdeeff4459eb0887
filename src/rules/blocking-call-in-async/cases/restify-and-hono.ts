import { Hono } from "hono";
import { readFileSync } from "node:fs";
import restify from "restify";

const server = restify.createServer();
const app = new Hono();

server.get("/", (req, res, next) => {
  res.send(readFileSync("a.txt")); // flag information
  next();
});

app.get("/", async (c) => c.text(readFileSync("a.txt", "utf8"))); // flag information
