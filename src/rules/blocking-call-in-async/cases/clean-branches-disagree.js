const real = require("fs");

exports.load = async (memory, name) => {
  const fs = memory ? memory : real;
  return fs.readFileSync(name);
};
