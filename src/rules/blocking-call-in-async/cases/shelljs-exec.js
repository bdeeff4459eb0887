const shell = require("shelljs");

async function build() {
  shell.rm("-rf", "dist"); // flag likely hint
  shell.exec("make"); // flag likely information message: until the child process ends
}

module.exports = build;
