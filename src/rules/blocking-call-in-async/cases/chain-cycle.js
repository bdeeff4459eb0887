const fs = require("fs");

function walk(folder) {
  for (const name of fs.readdirSync(folder)) visit(`${folder}/${name}`);
}

function visit(path) {
  if (fs.statSync(path).isDirectory()) walk(path);
}

exports.list = async () => walk("."); // flag likely hint message: walk → fs.readdirSync
