const { execFile, spawn } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  execFile("uptime", (error, stdout) => res.send(stdout));
  spawn("uptime").stdout.pipe(res);
});
