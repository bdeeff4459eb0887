import { createServer } from "node:http";
import { simulate } from "./simulate.ts";

createServer((request, response) => {
  response.end(String(simulate(900_000_000))); // flag message: simulate
});
