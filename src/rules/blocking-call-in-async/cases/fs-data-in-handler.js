const express = require("express");
const fs = require("fs");

const app = express();

app.get("/report", (req, res) => {
  const text = fs.readFileSync("report.txt", "utf8"); // flag information message: until the disk has moved all the data
  res.send(text);
});
