const express = require("express");
const fs = require("fs");

const config = JSON.parse(fs.readFileSync("config.json", "utf8"));
const app = express();

if (!fs.existsSync("uploads")) fs.mkdirSync("uploads");

app.get("/", (req, res) => {
  res.json(config);
});

app.listen(config.port);
