import express from "express";

interface Branch {
  left?: Branch;
  right?: Branch;
}

const app = express();

function size(branch: Branch | undefined): number {
  return branch ? 1 + size(branch.left) + size(branch.right) : 0;
}

app.get("/size", (request, response) => {
  response.json(size(request.body.tree));
});
