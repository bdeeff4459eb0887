import express from "express";

const app = express();
const size = 30_000;

function mix(seed: number): number {
  let state = seed;
  for (let round = 0; round < size; round++) {
    for (let step = 0; step < size; step++) state = (state ^ (round * step)) | 0;
  }
  return state;
}

function token(user: string): string {
  return `${user}-${mix(user.length)}`;
}

app.get("/token", (request, response) => {
  response.send(token("anna")); // flag message: token
});
