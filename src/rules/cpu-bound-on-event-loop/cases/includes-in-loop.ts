import express from "express";

const app = express();

app.post("/names", (request, response) => {
  const seen: string[] = [];
  for (const name of request.body.names) {
    if (!seen.includes(name)) seen.push(name); // flag likely message: searches a whole list
  }
  response.json(seen);
});
