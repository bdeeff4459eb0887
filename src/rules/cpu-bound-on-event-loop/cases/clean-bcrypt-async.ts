import bcrypt from "bcrypt";
import express from "express";

const app = express();

app.post("/users", async (request, response) => {
  response.json({ hash: await bcrypt.hash(request.body.password, 12) });
});
