const fs = require("fs");

function show(incoming, outgoing) {
  outgoing.send(fs.readFileSync("page.html"));
}

module.exports = { show };
