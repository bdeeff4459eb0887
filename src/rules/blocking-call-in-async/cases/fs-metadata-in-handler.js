const express = require("express");
const fs = require("fs");

const app = express();

app.get("/:name", (req, res) => {
  if (!fs.existsSync(req.params.name)) return res.sendStatus(404); // flag hint
  const { size } = fs.statSync(req.params.name); // flag hint message: fs.promises
  res.json({ size });
});
