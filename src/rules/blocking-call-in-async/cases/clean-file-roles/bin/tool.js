const { execSync } = require("child_process");

async function main() {
  execSync("make");
}

main();
