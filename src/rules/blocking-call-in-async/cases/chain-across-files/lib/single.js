const { execSync } = require("child_process");

module.exports = function run(command) {
  return execSync(command);
};
