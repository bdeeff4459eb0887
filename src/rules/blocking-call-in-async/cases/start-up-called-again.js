const { execSync } = require("child_process");

async function build() {
  execSync("make"); // flag likely information
}

build();

setInterval(() => build(), 1000);
