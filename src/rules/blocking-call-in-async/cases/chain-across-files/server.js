const express = require("express");
const lib = require("./lib");
const { twice } = require("./lib/index.js");
const run = require("./lib/single");
const { load } = require("./lib/read");

const app = express();

app.get("/a", (req, res) => res.send(lib.read("a"))); // flag information message: read → fs.readFileSync
app.get("/b", (req, res) => res.send(twice("b"))); // flag information message: twice → read → fs.readFileSync
app.get("/c", (req, res) => res.send(run("c"))); // flag warning message: child_process.execSync
app.get("/d", (req, res) => res.send(load("d"))); // flag information
