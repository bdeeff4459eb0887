const fs = require("./fs");

exports.load = async () => fs.readFileSync("a");
