import { createServer } from "node:http";

createServer((request, response) => {
  let i = 0;
  let hash = 7;
  while (i < 900_000_000) { // flag
    hash = (hash * 33 + i) | 0;
    i++;
  }
  response.end(String(hash));
});
