const fs = require("fs");

const files = fs;
const read = files.readFileSync;

exports.load = async (name) => {
  const again = read;
  again(name); // flag likely hint
  files?.existsSync?.(name); // flag likely hint
  return fs["readFileSync"](name); // flag likely hint
};
