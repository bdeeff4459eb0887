#!/usr/bin/env node
const { execSync } = require("child_process");
const fs = require("fs");

async function main() {
  const text = fs.readFileSync(process.argv[2], "utf8");
  execSync(text);
}

main();
