import fs from "node:fs";
import express from "express";

const app = express();

app.post("/users", async (request, response) => {
  await fs.writeFileSync("users.json", JSON.stringify(request.body)); // flag information
  response.end();
});
