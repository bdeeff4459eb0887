const { execSync } = require("child_process");

exports.revision = function () {
  (async () => {
    console.log(execSync("git describe")); // flag likely information
  })();
};
