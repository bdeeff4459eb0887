import { createServer } from "node:http";

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

createServer((request, response) => {
  response.end(String(fib(42))); // flag message: recursive calls
}).listen(8080);
