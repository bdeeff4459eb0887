import { createServer } from "node:http";
import { simulate } from "./simulate.ts";

createServer(async (request, response) => {
  response.end(String(simulate(900_000_000))); // flag
}).listen(8080);
