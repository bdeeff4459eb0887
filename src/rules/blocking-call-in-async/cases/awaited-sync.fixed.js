import fs from "node:fs";
import express from "express";

const app = express();

app.post("/users", async (request, response) => {
  await fs.promises.writeFile("users.json", JSON.stringify(request.body));
  response.end();
});
