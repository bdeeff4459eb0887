import express from "express";
import fs from "fs";

const app = express();

app.use((req, res, next) => {
  req.rules = fs.readFileSync("rules.json"); // flag information
  next();
});

app.post("/", async (req, res) => {
  fs.writeFileSync("body.json", req.body); // flag information
  res.sendStatus(204);
});

app.use((error, req, res, next) => {
  fs.appendFileSync("error.log", error.stack); // flag information
  res.sendStatus(500);
});

app.listen(3000);
