async function load(path) {
  const fs = require("fs"); // flag likely hint message: require
  return fs.readFileSync(path); // flag likely hint
}

module.exports = load;
