import { createServer } from "node:http";

createServer((request, response) => {
  const values = Array.from({ length: 3_000_000 }, () => Math.random()).sort((a, b) => a - b); // flag
  response.end(String(values[0]));
});
