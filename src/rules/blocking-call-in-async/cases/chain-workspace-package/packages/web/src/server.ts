import { load } from "@shop/files";
import express from "express";

const app = express();

app.get("/", (request, response) => {
  response.send(load("index.html")); // flag information message: load → fs.readFileSync
});
