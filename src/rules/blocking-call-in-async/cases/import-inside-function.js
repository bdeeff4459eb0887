async function load(path) {
  const fs = require("fs");
  return fs.readFileSync(path); // flag likely hint
}

module.exports = load;
