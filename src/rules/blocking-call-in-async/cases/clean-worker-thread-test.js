import express from "express";
import { readFileSync } from "node:fs";
import { isMainThread, parentPort } from "node:worker_threads";

const app = express();

function load(path) {
  if (!isMainThread) return readFileSync(path);
  return null;
}

function loadInWorker(path) {
  if (isMainThread) {
    throw new Error("only in a worker");
  }
  return readFileSync(path);
}

function answer(path) {
  if (parentPort) parentPort.postMessage(readFileSync(path));
}

app.get("/", (request, response) => {
  answer("a.txt");
  response.send(load("a.txt") ?? loadInWorker("b.txt"));
});
