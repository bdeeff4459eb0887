const fs = require("fs");

exports.read = (name) => fs.readFileSync(name);

exports.load = function (name) {
  return exports.read(name);
};
