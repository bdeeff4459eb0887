const deasync = require("deasync");

async function ask(client) {
  let answer;
  client.ask((error, value) => {
    answer = value;
  });
  deasync.loopWhile(() => answer === undefined); // flag likely information message: until the awaited callback has run
  return answer;
}

module.exports = { ask };
