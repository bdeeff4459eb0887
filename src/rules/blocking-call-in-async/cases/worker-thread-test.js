import express from "express";
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const app = express();

function load(path) {
  if (isMainThread) return readFileSync(path);
  return null;
}

app.get("/", (request, response) => {
  if (!isMainThread) return;
  response.send(load("a.txt")); // flag
});
