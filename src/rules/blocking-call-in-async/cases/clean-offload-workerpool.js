const workerpool = require("workerpool");
const fs = require("fs");

const pool = workerpool.pool();

exports.lines = async (name) => {
  return pool.exec((file) => require("fs").readFileSync(file, "utf8").split("\n").length, [name]);
};
