const fs = require("fs");

function* lines(name) {
  yield* fs.readFileSync(name, "utf8").split("\n");
}

exports.lines = async (name) => lines(name);
