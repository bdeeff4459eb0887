const { readFileSync } = require("fs");

exports.load = async (files) => {
  const readFileSync = (name) => files.get(name);
  return readFileSync("a");
};

exports.sync = readFileSync;
