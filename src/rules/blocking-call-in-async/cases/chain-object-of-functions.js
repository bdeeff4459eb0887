const fs = require("fs");

const helpers = {
  read(name) {
    return fs.readFileSync(name);
  },
  list: () => fs.readdirSync("."),
};

exports.load = async (name) => {
  helpers.list(); // flag likely hint message: list → fs.readdirSync
  return helpers.read(name); // flag likely hint message: read → fs.readFileSync
};
