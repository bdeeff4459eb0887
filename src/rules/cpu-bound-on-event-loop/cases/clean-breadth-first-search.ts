import express from "express";

const app = express();

app.post("/reach", (request, response) => {
  const { first, edges } = request.body;
  const queue = [0];
  for (let at = 0; at < queue.length; at++) {
    const from = queue[at]!;
    const count = first[from + 1] - first[from];
    for (let edge = 0; edge < count; edge++) queue.push(edges[first[from] + edge]);
  }
  response.json(queue);
});
