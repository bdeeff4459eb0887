import express from "express";

const app = express();
const cache = new Map<number, number>();

function fib(n: number): number {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const value = n < 2 ? n : fib(n - 1) + fib(n - 2);
  cache.set(n, value);
  return value;
}

app.get("/fib", (request, response) => {
  response.json(fib(Number(request.query.n)));
});
