const express = require("express");
const { execSync } = require("child_process");

function revision() {
  return execSync("git describe").toString();
}

const app = express();

app.get("/version", (req, res) => {
  res.send(revision()); // flag warning message: revision → child_process.execSync
});
