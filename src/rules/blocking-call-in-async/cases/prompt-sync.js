const prompt = require("prompt-sync")();

async function main() {
  const name = prompt("Name? "); // flag likely information message: until somebody types an answer
  console.log(name);
}

module.exports = main;
