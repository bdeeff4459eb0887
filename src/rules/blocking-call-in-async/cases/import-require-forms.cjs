const fs = require("node:fs");
const { readFileSync, statSync: stat } = require("fs");
const run = require("child_process").execSync;
const { execSync } = require("node:child_process");
const { readdirSync } = fs;
let late = require("fs").readlinkSync;

exports.load = async () => {
  fs.readFileSync("a"); // flag likely hint
  readFileSync("b"); // flag likely hint
  stat("c"); // flag likely hint
  execSync("d"); // flag likely information
  run("e"); // flag likely information
  readdirSync("f"); // flag likely hint
  late("g"); // flag likely hint
};
