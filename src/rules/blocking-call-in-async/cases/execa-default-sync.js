const execa = require("execa");

exports.revision = async () => {
  const { stdout } = execa.sync("git", ["describe"]); // flag likely information
  return stdout;
};
