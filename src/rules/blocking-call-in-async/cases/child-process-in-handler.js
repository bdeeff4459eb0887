const { execSync } = require("child_process");
const express = require("express");

const router = express.Router();

router.post("/deploy", (req, res) => {
  const output = execSync("git pull"); // flag warning message: until the child process ends
  res.send(output.toString());
});

module.exports = router;
