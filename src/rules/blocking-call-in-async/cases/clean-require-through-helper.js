const express = require("express");

const app = express();

function plugin(name) {
  return require(name);
}

app.get("/", (req, res) => res.send(plugin("./page")));
