const glob = require("glob");
const rimraf = require("rimraf");
const mkdirp = require("mkdirp");

module.exports = async () => {
  const files = glob.sync("*.tmp"); // flag likely hint
  for (const file of files) rimraf.sync(file); // flag likely hint
  mkdirp.sync("tmp"); // flag likely hint
};
