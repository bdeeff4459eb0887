import { createServer } from "node:http";

/** A number that takes a while. */
function simulate(rounds) {
  let state = 1;
  for (let i = 0; i < rounds; i++) state = (state * 48_271 + i) % 2_147_483_647;
  return state;
}

createServer(async (request, response) => {
  response.end(String(simulate(900_000_000))); // flag
}).listen(8080);
