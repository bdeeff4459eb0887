const request = require("sync-request");
const fetch = require("sync-fetch");

async function rates() {
  const first = request("GET", "https://example.org/a"); // flag likely information
  const second = fetch("https://example.org/b"); // flag likely information
  return [first, second];
}

module.exports = rates;
