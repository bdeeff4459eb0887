const express = require("express");
const fs = require("fs");

const app = express();

app.get("/report", async (req, res) => {
  const text = await fs.promises.readFile("report.txt", "utf8");
  res.send(text);
});
