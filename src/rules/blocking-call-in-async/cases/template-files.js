const express = require("express");
const pug = require("pug");

const app = express();

app.get("/", (req, res) => {
  res.send(pug.renderFile("index.pug")); // flag information
});
