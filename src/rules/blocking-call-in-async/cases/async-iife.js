const { execSync } = require("child_process");

(async () => {
  console.log(execSync("git describe")); // flag likely information
})();
