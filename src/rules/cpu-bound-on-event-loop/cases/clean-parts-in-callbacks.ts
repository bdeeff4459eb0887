import express from "express";

const app = express();

app.get("/tags", (request, response) => {
  response.json(request.body.posts.flatMap((post) => post.tags.map((tag) => tag.name)));
});
