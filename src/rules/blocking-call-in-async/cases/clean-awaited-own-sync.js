import express from "express";
import { store } from "./store.js";

const app = express();

app.post("/users", async (request, response) => {
  await store.writeFileSync("users.json", request.body);
  await store.sync();
  response.end();
});
