const fs = require("fs");

exports.loader = async (name) => {
  return () => fs.readFileSync(name);
};

exports.later = async (register) => {
  register(() => fs.readFileSync("a"));
};
