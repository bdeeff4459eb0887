import express from "express";

const app = express();

function moves(discs: number): number {
  if (discs === 0) return 0;
  return moves(discs - 1) + 1 + moves(discs - 1);
}

app.get("/moves/:discs", (request, response) => {
  response.json(moves(Number(request.params.discs))); // flag likely message: exponentially
});
